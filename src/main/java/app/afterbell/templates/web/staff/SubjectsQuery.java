package app.afterbell.templates.web.staff;

import app.afterbell.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the organization teaches, for the form to suggest. */
@Component
class SubjectsQuery {

  private static final int MOST = 60;

  private final Sql sql;

  SubjectsQuery(Sql sql) {
    this.sql = sql;
  }

  /** The subjects of most engagements, the most frequent first, each in one spelling. */
  List<String> frequent() {
    return sql.sql("""
            select min(subject) from engagement_card
            group by lower(subject)
            order by count(*) desc, lower(subject)
            limit :most
            """)
        .param("most", MOST)
        .list(String.class);
  }
}
