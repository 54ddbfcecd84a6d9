package app.afterbell.company.web.brand;

import app.afterbell.company.web.brand.BrandPage.Change;
import app.afterbell.shared.Sql;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what was settled of logo and colour, the latest first. */
@Component
class BrandQuery {

  private final Sql sql;

  BrandQuery(Sql sql) {
    this.sql = sql;
  }

  List<Change> changes(LocalDate today) {
    return sql.sql("""
            select b.id, b.from_on, b.light, b.dark, b.logo, b.decided_at, p.name as decided_by, b.withdrawn_at,
                   b.from_on > :today and b.withdrawn_at is null as ahead
            from brand_change_fact b join person_card p on p.id = b.decided_by
            order by b.place desc limit 50
            """)
        .param("today", today)
        .list(Change.class);
  }
}
