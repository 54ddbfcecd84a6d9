package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts sessions on the plan. */
@Component
public class Plans {

  private final Sql sql;
  private final Organizations organizations;
  private final Collisions collisions;

  Plans(Sql sql, Organizations organizations, Collisions collisions) {
    this.sql = sql;
    this.organizations = organizations;
    this.collisions = collisions;
  }

  /**
   * A session to come, or one that was.
   *
   * @param zone in which its time was agreed
   * @param minutes 15 to 480
   */
  public record PlannedSession(
      EngagementId engagement, PersonId mentor, Instant startsAt, ZoneId zone, int minutes) {

    private Instant endsAt() {
      return startsAt.plus(Duration.ofMinutes(minutes));
    }

    private LocalDate day() {
      return startsAt.atZone(zone).toLocalDate();
    }
  }

  /**
   * Plans a session for the students that its engagement has now. One of which its mentor, a student or its engagement
   * has another at that time is not planned (R31).
   */
  @Transactional
  public PlanAnswer plan(PlannedSession plan) {
    return plan(List.of(plan)).getFirst();
  }

  /** Several, one after the other: each is looked at with those before it. @return answers in the given order */
  @Transactional
  public List<PlanAnswer> plan(List<PlannedSession> plans) {
    if (plans.isEmpty()) {
      return List.of();
    }
    lock(plans);
    var wanted = wanted(plans);
    var own = plans.stream().map(plan -> new Collisions.At(plan.engagement(), plan.startsAt())).toList();
    var answers = PlannedTogether.answers(wanted, collisions.with(wanted), collisions.ofEngagements(own));
    var free = IntStream.range(0, plans.size()).filter(i -> answers.get(i) instanceof PlanAnswer.Planned).boxed()
        .toList();
    write(free.stream().map(i -> wanted.get(i).session()).toList(), free.stream().map(plans::get).toList());
    return answers;
  }

  /** Likewise, and its history says who planned it. @param askedBy whose wish it was */
  @Transactional
  public PlanAnswer plan(PlannedSession plan, Asker askedBy, Viewer by, Instant now) {
    var answer = plan(plan);
    if (answer instanceof PlanAnswer.Planned(var id)) {
      sql.sql("""
              with entry as (
                insert into plan_entry (session_id, revision, kind, recorded_at, recorded_by, asked_by, starts_at,
                                        planned_minutes)
                select s.id, 1, 'planned', :now, :by, :askedBy, s.starts_at, s.planned_minutes
                from session s where s.id = :id)
              update session set plan_revision = 1 where id = :id
              """)
          .param("id", id)
          .param("now", now)
          .param("by", by.id())
          .param("askedBy", askedBy)
          .update();
    }
    return answer;
  }

  /** Whether a family that cancels a session of this time is billed whenever it does (R9). */
  public boolean isWithinNotice(Instant startsAt, Instant now) {
    return now.isAfter(Notice.of(organizations.current().policies().at(startsAt)).lastMoment(startsAt));
  }

  /** What these students, their mentor or the engagement have then, by now. Holds nobody, and writes nothing. */
  public List<Collision> look(PlannedSession plan, Collection<PersonId> students) {
    return collisions.with(new Collisions.Wanted(SessionId.next(), plan.mentor(), List.copyOf(students),
        plan.startsAt(), plan.minutes()));
  }

  /**
   * Takes over a session that was agreed elsewhere. An engagement has one session at a time: another one is refused by
   * the database. One at the time of another session of its mentor or of a student is kept, and not guarded against
   * others (R31).
   */
  @Transactional
  public SessionId takeOver(PlannedSession plan) {
    return takeOver(List.of(plan)).getFirst();
  }

  /** Takes over sessions, each for the students that its engagement has now. @return their ids in the given order */
  @Transactional
  public List<SessionId> takeOver(List<PlannedSession> plans) {
    lock(plans);
    var ids = plans.stream().map(_ -> SessionId.next()).toList();
    write(ids, plans);
    return ids;
  }

  // Of those that are planned together the later one of two is left alone, as of those that are there.
  private void write(List<SessionId> ids, List<PlannedSession> plans) {
    var policies = organizations.current().policies();
    sql.sql("""
            with planned as (
              select t.*, t.starts_at + t.planned_minutes * interval '1 minute' as ends_at
              from unnest(:ids::uuid[], :engagements::uuid[], :mentors::uuid[], :startsAt::timestamptz[],
                                   :zones::text[], :minutes::integer[], :dueAt::timestamptz[])
                as t(id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes, due_at)),
            theirs as (
              select p.*, max(p.ends_at) over (partition by p.mentor_id order by p.starts_at, p.id
                                               rows between unbounded preceding and 1 preceding) as last_end
              from planned p),
            attended as (
              select p.*, m.student_id,
                     max(p.ends_at) over (partition by m.student_id order by p.starts_at, p.id
                                          rows between unbounded preceding and 1 preceding) as last_end
              from planned p join engagement_member m on m.engagement_id = p.engagement_id
                and (m.leaves_on is null or m.leaves_on > (p.starts_at at time zone p.time_zone)::date)),
            sessions as (
              insert into session (id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes, due_at, guarded)
              select id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes, due_at,
                     (last_end is null or last_end <= starts_at)
                     and not exists (select from session o
                             where o.mentor_id = p.mentor_id and o.cancelled_at is null
                               and o.starts_at > p.starts_at - interval '8 hours' and o.starts_at < p.ends_at
                               and o.starts_at + o.planned_minutes * interval '1 minute' > p.starts_at)
              from theirs p)
            insert into session_student (session_id, student_id, engagement_id, starts_at, planned_minutes, guarded)
            select p.id, p.student_id, p.engagement_id, p.starts_at, p.planned_minutes,
                   (last_end is null or last_end <= starts_at)
                   and not exists (select from session_student o
                           where o.student_id = p.student_id and o.cancelled_at is null
                             and o.starts_at > p.starts_at - interval '8 hours' and o.starts_at < p.ends_at
                             and o.starts_at + o.planned_minutes * interval '1 minute' > p.starts_at)
            from attended p
            """)
        .param("ids", ids)
        .each("engagements", plans, PlannedSession::engagement)
        .each("mentors", plans, PlannedSession::mentor)
        .each("startsAt", plans, PlannedSession::startsAt)
        .each("zones", plans, PlannedSession::zone)
        .each("minutes", plans, PlannedSession::minutes)
        .each("dueAt", plans, plan -> policies.dueAt(plan.startsAt(), plan.endsAt()))
        .update();
  }

  /**
   * Corrects the length of a session that nobody has logged yet, as it was agreed elsewhere: where it collides then, it
   * is kept, and not guarded any more (R31).
   * @return false where it is logged, in part or whole
   */
  @Transactional
  public boolean correctLength(SessionId id, int minutes) {
    var open = sql.sql("""
            select id from session
            where id = :id and notes_revision = 0 and cancelled_at is null
              and not exists (select from attendance_entry a where a.session_id = :id)
            for update
            """).param("id", id).optional(SessionId.class);
    if (open.isEmpty()) {
      return false;
    }
    collisions.hold(sql.sql("""
            select mentor_id from session where id = :id
            union select student_id from session_student where session_id = :id
            """).param("id", id).list(PersonId.class));
    sql.sql("""
            update session_student m set guarded = false
            where m.session_id = :id and m.guarded
              and exists (select from session_student o
                          where o.student_id = m.student_id and o.session_id <> m.session_id and o.cancelled_at is null
                            and o.starts_at > m.starts_at - interval '8 hours'
                            and o.starts_at < m.starts_at + make_interval(mins => :minutes)
                            and o.starts_at + o.planned_minutes * interval '1 minute' > m.starts_at)
            """)
        .param("id", id)
        .param("minutes", minutes)
        .update();
    return sql.sql("""
            update session s
            set planned_minutes = :minutes, due_at = due_at + make_interval(mins => :minutes - planned_minutes),
                guarded = s.guarded and not exists (
                  select from session o
                  where o.mentor_id = s.mentor_id and o.id <> s.id and o.cancelled_at is null
                    and o.starts_at > s.starts_at - interval '8 hours'
                    and o.starts_at < s.starts_at + make_interval(mins => :minutes)
                    and o.starts_at + o.planned_minutes * interval '1 minute' > s.starts_at)
            where s.id = :id
            """)
        .param("minutes", minutes)
        .param("id", id)
        .update()
        == 1;
  }

  private List<Collisions.Wanted> wanted(List<PlannedSession> plans) {
    var members = MembersThen.of(sql, engagements(plans));
    return plans.stream().map(plan -> new Collisions.Wanted(SessionId.next(), plan.mentor(),
        members.on(plan.engagement(), plan.day()), plan.startsAt(), plan.minutes())).toList();
  }

  private static List<EngagementId> engagements(List<PlannedSession> plans) {
    return plans.stream().map(PlannedSession::engagement).distinct().toList();
  }

  // What is settled, and who is in an engagement, stays as it is until these sessions can be seen by a person who
  // changes it; and nobody else plans for the same people.
  private void lock(List<PlannedSession> plans) {
    sql.sql("select pg_advisory_xact_lock_shared(hashtext('afterbell.policy'))::text").one(String.class);
    sql.sql("select id from engagement_card where id = any(:engagements) order by id for share")
        .param("engagements", engagements(plans))
        .list(EngagementId.class);
    collisions.hold(sql.sql("""
            select m.student_id from engagement_member m where m.engagement_id = any(:engagements)
            union
            select p from unnest(:mentors::uuid[]) as p
            """)
        .param("engagements", engagements(plans))
        .each("mentors", plans, PlannedSession::mentor)
        .list(PersonId.class));
  }
}
