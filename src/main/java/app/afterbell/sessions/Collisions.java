package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether somebody would have two sessions at once (R31), for an answer in words. The database refuses it too: this
 * says it before, and holds who plans for the same people at the same time until the first of them is done.
 */
@Component
class Collisions {

  private final Sql sql;

  Collisions(Sql sql) {
    this.sql = sql;
  }

  /** @param mentor null where it is known that they are there. @param students those who are in it */
  record Wanted(SessionId session, @Nullable PersonId mentor, List<PersonId> students, Instant startsAt, int minutes) {}

  /** What its people have at its time by now, of those that this revision of its plan cancelled. */
  List<Collision> taken(OpenedPlan plan, int revision) {
    var session = plan.session();
    var students = plan.students().stream()
        .filter(one -> Integer.valueOf(revision).equals(one.planRevision()))
        .map(OpenedPlan.PlannedStudent::studentId)
        .toList();
    hold(Stream.concat(Stream.of(session.mentorId()), students.stream()).toList());
    return with(new Wanted(session.id(), session.cancelledAt() == null ? null : session.mentorId(), students,
        session.startsAt(), session.plannedMinutes()));
  }

  /**
   * What its mentor and those who are left in it have at another time. Holds them until the end of the transaction.
   */
  List<Collision> at(OpenedPlan plan, Instant startsAt, int minutes) {
    var session = plan.session();
    var students = plan.standing().map(OpenedPlan.PlannedStudent::studentId).toList();
    hold(Stream.concat(Stream.of(session.mentorId()), students.stream()).toList());
    return with(new Wanted(session.id(), session.mentorId(), students, startsAt, minutes));
  }

  /** Nobody is held: by the time that something is written, it may be otherwise. */
  List<Collision> with(Wanted wanted) {
    return sql.sql("""
            with asked as (
              select :from::timestamptz as starts_at, :from::timestamptz + :minutes * interval '1 minute' as ends_at)
            select s.id as session, s.mentor_id as person, true as mentor, s.starts_at, s.planned_minutes
            from asked a join session s on s.starts_at < a.ends_at and s.starts_at > a.starts_at - interval '8 hours'
            where s.mentor_id = :mentor and s.id <> :session and s.cancelled_at is null
              and s.starts_at + s.planned_minutes * interval '1 minute' > a.starts_at
            union all
            select m.session_id, m.student_id, false, m.starts_at, m.planned_minutes
            from asked a join session_student m on m.starts_at < a.ends_at
              and m.starts_at > a.starts_at - interval '8 hours'
            where m.student_id = any(:students::uuid[]) and m.session_id <> :session and m.cancelled_at is null
              and m.starts_at + m.planned_minutes * interval '1 minute' > a.starts_at
            order by 4, 1, 3 desc, 2
            """)
        .param("from", wanted.startsAt())
        .param("minutes", wanted.minutes())
        .param("mentor", wanted.mentor())
        .param("session", wanted.session())
        .param("students", wanted.students())
        .list(Collision.class);
  }

  /** Its engagement's own, where that has another mentor or other students by now: it has one at a time too. */
  List<Collision> ofEngagement(EngagementId engagement, Instant startsAt) {
    return sql.sql("""
            select s.id as session, s.mentor_id as person, true as mentor, s.starts_at, s.planned_minutes
            from session s
            where s.engagement_id = :engagement and s.starts_at = :startsAt and s.cancelled_at is null
            """)
        .param("engagement", engagement)
        .param("startsAt", startsAt)
        .list(Collision.class);
  }

  // In one order: two who ask for the same people wait, and don't lock each other out.
  void hold(List<PersonId> people) {
    sql.sql("""
            select pg_advisory_xact_lock(k.key)::text
            from (select distinct hashtextextended('afterbell.plan ' || p, 0) as key from unnest(:people::uuid[])
              as p order by 1) k
            """)
        .each("people", people, PersonId::value)
        .list(String.class);
  }
}
