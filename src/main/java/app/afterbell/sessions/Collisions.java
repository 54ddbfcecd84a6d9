package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  record Wanted(SessionId session, @Nullable PersonId mentor, List<PersonId> students, Instant startsAt, int minutes) {

    Instant endsAt() {
      return startsAt.plus(Duration.ofMinutes(minutes));
    }
  }

  record At(EngagementId engagement, Instant startsAt) {}

  record Row(int place, SessionId session, PersonId person, boolean mentor, Instant startsAt, int plannedMinutes) {

    private Collision toCollision() {
      return new Collision(session, person, mentor, startsAt, plannedMinutes);
    }
  }

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
    return with(List.of(wanted)).getOrDefault(0, List.of());
  }

  /** The same of many, each by its place in the list; none where nothing collides. */
  Map<Integer, List<Collision>> with(List<Wanted> wanted) {
    var students = IntStream.range(0, wanted.size()).boxed()
        .flatMap(place -> wanted.get(place).students().stream().map(one -> Map.entry(place, one))).toList();
    return sql.sql("""
            with asked as (
              select a.*, a.starts_at + a.minutes * interval '1 minute' as ends_at
              from unnest(:starts::timestamptz[], :minutes::integer[], :mentors::uuid[], :sessions::uuid[])
                with ordinality as a(starts_at, minutes, mentor, session, place))
            select a.place - 1 as place, s.id as session, s.mentor_id as person, true as mentor, s.starts_at,
                   s.planned_minutes
            from asked a join session s on s.starts_at < a.ends_at and s.starts_at > a.starts_at - interval '8 hours'
              and s.mentor_id = a.mentor
            where s.id <> a.session and s.cancelled_at is null
              and s.starts_at + s.planned_minutes * interval '1 minute' > a.starts_at
            union all
            select a.place - 1, m.session_id, m.student_id, false, m.starts_at, m.planned_minutes
            from unnest(:places::integer[], :students::uuid[]) as t(place, student)
            join asked a on a.place = t.place + 1
            join session_student m on m.starts_at < a.ends_at and m.starts_at > a.starts_at - interval '8 hours'
              and m.student_id = t.student
            where m.session_id <> a.session and m.cancelled_at is null
              and m.starts_at + m.planned_minutes * interval '1 minute' > a.starts_at
            order by 5, 2, 4 desc, 3
            """)
        .each("starts", wanted, Wanted::startsAt)
        .each("minutes", wanted, Wanted::minutes)
        .each("mentors", wanted, Wanted::mentor)
        .each("sessions", wanted, Wanted::session)
        .each("places", students, Map.Entry::getKey)
        .each("students", students, Map.Entry::getValue)
        .list(Row.class).stream()
        .collect(Collectors.groupingBy(Row::place, Collectors.mapping(Row::toCollision, Collectors.toList())));
  }

  /** Its engagement's own, where that has another mentor or other students by now: it has one at a time too. */
  List<Collision> ofEngagement(EngagementId engagement, Instant startsAt) {
    return ofEngagements(List.of(new At(engagement, startsAt))).getOrDefault(0, List.of());
  }

  /** The same of many, each by its place in the list. */
  Map<Integer, List<Collision>> ofEngagements(List<At> wanted) {
    return sql.sql("""
            select a.place - 1 as place, s.id as session, s.mentor_id as person, true as mentor, s.starts_at,
                   s.planned_minutes
            from unnest(:engagements::uuid[], :starts::timestamptz[]) with ordinality as a(engagement, starts_at, place)
            join session s on s.engagement_id = a.engagement and s.starts_at = a.starts_at and s.cancelled_at is null
            """)
        .each("engagements", wanted, At::engagement)
        .each("starts", wanted, At::startsAt)
        .list(Row.class).stream()
        .collect(Collectors.groupingBy(Row::place, Collectors.mapping(Row::toCollision, Collectors.toList())));
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
