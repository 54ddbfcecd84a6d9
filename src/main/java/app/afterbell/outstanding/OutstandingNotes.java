package app.afterbell.outstanding;

import app.afterbell.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The door for somebody who writes notes: what others wrote well. Whose they were, and when, is nobody's to read here.
 */
@Component
public class OutstandingNotes {

  private static final int MOST_BESIDE = 10;
  private static final int MOST = 100;

  private final Sql sql;

  public OutstandingNotes(Sql sql) {
    this.sql = sql;
  }

  /** A note as mentors read it. @param body Markdown, without names */
  public record OutstandingNote(OutstandingId id, String subject, String body) {}

  /** Ten at most, those of this subject first, of each the newest. */
  public List<OutstandingNote> beside(String subject) {
    return sql.sql("""
            select id, subject, body from (
              (select id, subject, body, published_at, true as own from outstanding_note
               where withdrawn_at is null and lower(subject) = lower(:subject)
               order by published_at desc limit :most)
              union all
              (select id, subject, body, published_at, false from outstanding_note
               where withdrawn_at is null and lower(subject) <> lower(:subject)
               order by published_at desc limit :most)
            ) found
            order by own desc, published_at desc
            limit :most
            """)
        .param("subject", subject)
        .param("most", MOST_BESIDE)
        .list(OutstandingNote.class);
  }

  /** Those that can be read now, by subject. */
  public List<OutstandingNote> published() {
    return sql.sql("""
            select id, subject, body from (
              select id, subject, body, published_at from outstanding_note
              where withdrawn_at is null order by published_at desc limit :most) newest
            order by lower(subject), published_at desc
            """)
        .param("most", MOST)
        .list(OutstandingNote.class);
  }
}
