package app.afterbell.requests;

import app.afterbell.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was said about requests: for who has found that the reader may read it. */
@Component
public class Conversations {

  private final Sql sql;

  Conversations(Sql sql) {
    this.sql = sql;
  }

  /** The oldest first. */
  public List<Said> of(RequestId id) {
    return sql.sql("""
            select w.said_at, w.said_by, p.name as said_by_name, w.via, w.decision, w.body
            from request_word w join person_card p on p.id = w.said_by
            where w.request_id = :id
            order by w.number
            """)
        .param("id", id)
        .list(Said.class);
  }
}
