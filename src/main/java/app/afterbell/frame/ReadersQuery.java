package app.afterbell.frame;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads who of the families has read the notes of sessions; who wants no receipts is not among them. Does not check the
 * viewer: ask {@link SheetQuery} first. For the mentor and staff alone: a family is never told of another.
 */
@Component
public class ReadersQuery {

  private static final int MOST = 500;

  private final Sql sql;

  ReadersQuery(Sql sql) {
    this.sql = sql;
  }

  public List<Reader> of(Collection<SessionId> sessions) {
    return sql.sql("""
            select r.session_id, s.name as student_name, p.name as reader_name, r.self, r.read_at, r.up_to_date
            from notes_read_fact r
            join person_card s on s.id = r.student_id
            join person_card p on p.id = r.reader_id
            where r.session_id = any(:sessions)
            order by s.name, s.id, r.read_at, p.name
            limit :most
            """)
        .param("sessions", sessions)
        .param("most", MOST)
        .list(Reader.class);
  }
}
