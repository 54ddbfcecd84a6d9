package app.afterbell.audit;

import app.afterbell.sessions.NotesShown;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who was shown a student's notes (R29): everybody but the student's family, as far as it may read them,
 * and the mentor, that of the session and that of its engagement, who are not staff too. One row for each student of
 * the session, one for each hour.
 */
@Component
public class Readings {

  private final Sql sql;

  Readings(Sql sql) {
    this.sql = sql;
  }

  // A family reads what is for all in a group, which is about each student of the group: that is no reading of
  // another's notes. Who is staff is written down as staff, whatever else they are: guardian, mentor of the session,
  // both.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(NotesShown event) {
    if (event.family()) {
      return; // each session is one of their own students': the statement below would write nothing
    }
    sql.sql("""
            -- one page of a reader after the other: two that show notes twice would wait in a circle
            with alone as materialized (
              select pg_advisory_xact_lock(hashtextextended('afterbell.reading ' || :reader::uuid, 0))::text),
            reader as (
              select :reader::uuid as id, coalesce((select v.roles from viewer_card v where v.id = :reader), '{}')
                as roles),
            theirs as (
              select a.student_id from family_access a where a.viewer_id = :reader and a.reads_notes)
            insert into audit_reading (reader_id, reader_roles, student_id, session_id, hour, read_at)
            select r.id, r.roles, m.student_id, s.id, :hour, :at
            from alone cross join reader r
            cross join session_fact s
            cross join lateral ( -- the mentor of the engagement, of each session alone
              select e.mentor_id from engagement_card e where e.id = s.engagement_id offset 0) e
            cross join lateral ( -- offset 0: asked for each session, and not joined to everybody's
              select x.student_id from session_student_fact x where x.session_id = s.id offset 0) m
            where s.id = any(:sessions)
              and (r.roles && :staff::text[]
                   or r.id not in (s.mentor_id, e.mentor_id)
                      and m.student_id not in (select t.student_id from theirs t)
                      and not exists (select from session_student_fact o join theirs t on t.student_id = o.student_id
                                      where o.session_id = s.id offset 0))
            -- the same order for all: two tabs of one reader never wait for each other in a circle
            order by s.id, m.student_id
            on conflict do nothing
            """)
        .param("reader", event.reader())
        .param("staff", Role.STAFF)
        .param("sessions", event.sessions())
        .param("hour", event.at().truncatedTo(ChronoUnit.HOURS))
        .param("at", event.at().truncatedTo(ChronoUnit.MICROS))
        .update();
  }

  /** An admin looks up who read and changed what about this student: that is a reading too. */
  @Transactional
  public void lookedUp(PersonId student, Viewer reader, Instant now) {
    sql.sql("""
            insert into audit_reading (reader_id, reader_roles, student_id, hour, read_at)
            select :reader, :roles, :student, :hour, :at
            on conflict do nothing
            """)
        .param("reader", reader.id())
        .param("roles", reader.roles())
        .param("student", student)
        .param("hour", now.truncatedTo(ChronoUnit.HOURS))
        .param("at", now.truncatedTo(ChronoUnit.MICROS))
        .update();
  }
}
