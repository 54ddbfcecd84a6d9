package app.afterbell.planning.web.api;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Engagements one page after the other, in the order of their ids. */
@Component
class EngagementsList {

  static final int MOST = 50;

  private final Sql sql;

  EngagementsList(Sql sql) {
    this.sql = sql;
  }

  List<EngagementId> after(@Nullable EngagementId last) {
    return sql.sql("""
            select id from engagement_card where id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
            order by id limit :most
            """)
        .param("after", last)
        .param("most", MOST)
        .list(EngagementId.class);
  }
}
