package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another mentor takes one session before its start (R34): its log, its task and its pay are theirs from then on. Who
 * may, and that both agreed, its caller knows. Serialized by the session's row.
 */
@Component
public class Substitutions {

  private final Sql sql;
  private final Collisions collisions;
  private final ApplicationEventPublisher publisher;

  Substitutions(Sql sql, Collisions collisions, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.collisions = collisions;
    this.publisher = publisher;
  }

  private record Row(
      PersonId mentorId, Instant startsAt, int plannedMinutes, int planRevision, @Nullable Instant cancelledAt,
      boolean logged, boolean held) {}

  /**
   * @param from who mentors it, so that what changed meanwhile is seen
   * @param payRate minor units an hour, in the currency of its engagement
   * @param as on whose behalf it was offered: mentor or staff
   */
  @Transactional
  public SubstituteAnswer hand(
      SessionId id, PersonId from, PersonId to, long payRate, Asker as, Viewer by, Instant now) {
    var row = lock(id);
    var refused = row.held() ? new PlanRefusal.ChangedSince() : refused(id, row, from, to, now);
    if (refused != null) {
      return new SubstituteAnswer.Refused(refused);
    }
    int revision = write(id, row, to, as, by, now);
    sql.sql("""
            insert into session_substitute (session_id, mentor_id, instead_of, pay_rate, since)
            values (:id, :to, :from, :rate, :now)
            """)
        .param("id", id)
        .param("to", to)
        .param("from", from)
        .param("rate", payRate)
        .param("now", now)
        .update();
    publisher.publishEvent(new SessionSubstituted(id, revision, from, to, now.plus(AttendanceLog.UNDO), null, now));
    return new SubstituteAnswer.Handed(revision);
  }

  /**
   * The mentor who had it has it again, and the pay of the engagement holds.
   *
   * @param takesBack the revision that gave it away
   */
  @Transactional
  public SubstituteAnswer handBack(
      SessionId id, PersonId from, PersonId to, int takesBack, Asker as, Viewer by, Instant now) {
    var row = lock(id);
    var refused = refused(id, row, from, to, now);
    if (refused != null) {
      return new SubstituteAnswer.Refused(refused);
    }
    sql.sql("delete from session_substitute where session_id = :id").param("id", id).update();
    int revision = write(id, row, to, as, by, now);
    publisher.publishEvent(
        new SessionSubstituted(id, revision, from, to, now.plus(AttendanceLog.UNDO), takesBack, now));
    return new SubstituteAnswer.Handed(revision);
  }

  private Row lock(SessionId id) {
    return sql.sql("""
            select mentor_id, starts_at, planned_minutes, plan_revision, cancelled_at,
                   attendance_at is not null or notes_at is not null as logged,
                   exists (select from session_substitute u where u.session_id = session.id) as held
            from session where id = :id for update
            """)
        .param("id", id).one(Row.class);
  }

  private @Nullable PlanRefusal refused(SessionId id, Row row, PersonId from, PersonId to, Instant now) {
    if (!now.isBefore(row.startsAt())) {
      return new PlanRefusal.Started(row.startsAt());
    }
    if (row.cancelledAt() != null) {
      return new PlanRefusal.CalledOff();
    }
    if (!row.mentorId().equals(from) || row.logged()) {
      return new PlanRefusal.ChangedSince();
    }
    collisions.hold(List.of(from, to));
    var hits = collisions.with(
        new Collisions.Wanted(id, to, List.of(), row.startsAt(), row.plannedMinutes()));
    return hits.isEmpty() ? null : new PlanRefusal.Collides(hits.getFirst());
  }

  private int write(SessionId id, Row row, PersonId to, Asker as, Viewer by, Instant now) {
    int revision = row.planRevision() + 1;
    sql.sql("""
            with entry as (
              insert into plan_entry (session_id, revision, kind, recorded_at, recorded_by, asked_by, starts_at,
                                      planned_minutes, mentor_id)
              values (:id, :revision, 'substituted', :now, :by, :as, :startsAt, :minutes, :to))
            update session set mentor_id = :to, plan_revision = :revision, guarded = true where id = :id
            """)
        .param("id", id)
        .param("revision", revision)
        .param("now", now)
        .param("by", by.id())
        .param("as", as)
        .param("startsAt", row.startsAt())
        .param("minutes", row.plannedMinutes())
        .param("to", to)
        .update();
    return revision;
  }
}
