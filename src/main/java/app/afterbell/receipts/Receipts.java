package app.afterbell.receipts;

import app.afterbell.sessions.NotesShown;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which notes a student or guardian has read, for the mentor to see (R23). Who switches theirs off leaves no trace, and
 * what was kept before goes.
 */
@Component
public class Receipts {

  // A person who reads on is not noted down anew with each look.
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

  private final Sql sql;

  public Receipts(Sql sql) {
    this.sql = sql;
  }

  public boolean areOn(PersonId person) {
    return sql.sql("select person_id from receipts_off where person_id = :person")
        .param("person", person)
        .optional(PersonId.class)
        .isEmpty();
  }

  @Transactional
  public void switchOn(PersonId person) {
    sql.sql("delete from receipts_off where person_id = :person").param("person", person).update();
  }

  @Transactional
  public void switchOff(PersonId person, Instant now) {
    sql.sql("insert into receipts_off (person_id, since) values (:person, :now) on conflict do nothing")
        .param("person", person)
        .param("now", now)
        .update();
    sql.sql("delete from notes_read where reader_id = :person").param("person", person).update();
  }

  // Only what is read as family: staff and mentors who are shown the same notes leave no receipt.
  @EventListener
  public void on(NotesShown event) {
    sql.sql("""
            insert into notes_read as r (session_id, reader_id, first_at, last_at, revision, revision_at)
            select s.id, :reader, :at, :at, s.notes_revision, :at
            from session_fact s
            left join notes_read k on k.session_id = s.id and k.reader_id = :reader
            where s.id = any(:sessions) and s.notes_at is not null
              -- else not even a row is locked
              and (k.session_id is null or k.revision < s.notes_revision or k.last_at < :again)
              and (:family
                   or exists (select from session_student_fact m
                              where m.session_id = s.id
                                and m.student_id in (select a.student_id from family_access a
                                                     where a.viewer_id = :reader and a.reads_notes)
                              offset 0)) -- asked for each session, and not joined to everybody's
              and not exists (select from receipts_off o where o.person_id = :reader)
            order by s.id
            on conflict (session_id, reader_id) do update set
              last_at = greatest(r.last_at, excluded.last_at),
              revision_at = case when r.revision < excluded.revision then excluded.revision_at else r.revision_at end,
              revision = greatest(r.revision, excluded.revision)
            where r.revision < excluded.revision or r.last_at < :again
            """)
        .param("reader", event.reader())
        .param("sessions", event.sessions())
        .param("family", event.family())
        .param("at", event.at())
        .param("again", event.at().minus(AGAIN_AFTER))
        .update();
  }
}
