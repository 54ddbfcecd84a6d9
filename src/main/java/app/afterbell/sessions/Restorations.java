package app.afterbell.sessions;

import app.afterbell.organization.Organizations;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions that staff or the mentor cancelled stand again, as the same ones: with their notes, their place in calendars
 * and their history. Unlike an undo it has no ten minutes: it is refused only where the session would have begun, where
 * somebody has another one by now (R31), or where something else became of it since.
 */
@Component
public class Restorations {

  private final Sql sql;
  private final PlanEntries entries;
  private final Collisions collisions;
  private final Organizations organizations;
  private final ApplicationEventPublisher publisher;

  Restorations(
      Sql sql, PlanEntries entries, Collisions collisions, Organizations organizations,
      ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.entries = entries;
    this.collisions = collisions;
    this.organizations = organizations;
    this.publisher = publisher;
  }

  /**
   * What is against it by now; none: it would stand again. Holds its people, and writes nothing.
   *
   * @param revision of the plan that cancelled it
   */
  @Transactional
  public List<PlanRefusal> look(SessionId id, int revision, Viewer by, Instant now) {
    return against(OpenedPlan.lock(sql, id, Asker.STAFF, by), revision, now);
  }

  /**
   * For the students that its engagement has by now. Where people were told that it is cancelled, they are told that it
   * takes place.
   *
   * @param as mentor or staff
   * @param together the same for all that one press restores
   */
  @Transactional
  public CancelAnswer restore(SessionId id, int revision, UUID together, Asker as, Viewer by, Instant now) {
    var plan = OpenedPlan.lock(sql, id, as, by);
    var off = entries.entry(id, revision).filter(one -> one.askedBy() != Asker.FAMILY).orElseThrow(NotFound::new);
    if (entries.isTakenBack(id, revision)) {
      return new CancelAnswer.AlreadyTakenBack(plan.session().planRevision());
    }
    var against = against(plan, revision, now);
    if (!against.isEmpty()) {
      return new CancelAnswer.Refused(against);
    }
    followStudents(plan, revision);
    int next = entries.takeBack(OpenedPlan.lock(sql, id, as, by), off, by, now);
    var stands = OpenedPlan.lock(sql, id, as, by);
    publisher.publishEvent(new CancellationTakenBack(id, next, revision, together,
        stands.owed(organizations.current(by), by, now)));
    return new CancelAnswer.TakenBack(next);
  }

  private List<PlanRefusal> against(OpenedPlan plan, int revision, Instant now) {
    var session = plan.session();
    if (!Integer.valueOf(revision).equals(session.cancelledRevision())) {
      return List.of(new PlanRefusal.ChangedSince());
    }
    if (!session.startsAt().isAfter(now)) {
      return List.of(new PlanRefusal.Started(session.startsAt()));
    }
    var students = students(session);
    collisions.hold(Stream.concat(Stream.of(session.mentorId()), students.stream()).toList());
    var taken = collisions.with(new Collisions.Wanted(
        session.id(), session.mentorId(), students, session.startsAt(), session.plannedMinutes()));
    return Stream.concat(taken.stream(), taken.isEmpty()
        ? collisions.ofEngagement(session.engagementId(), session.startsAt()).stream() : Stream.empty())
        .<PlanRefusal>map(PlanRefusal.Collides::new).toList();
  }

  private List<PersonId> students(OpenedPlan.Row session) {
    return sql.sql("""
            select m.student_id from engagement_member m
            where m.engagement_id = :engagement and (m.leaves_on is null or m.leaves_on > :day)
              and not exists (select from session_student s
                              where s.session_id = :session and s.student_id = m.student_id
                                and s.plan_revision <> :revision)
            """)
        .param("engagement", session.engagementId())
        .param("day", session.day())
        .param("session", session.id())
        .param("revision", session.cancelledRevision())
        .list(PersonId.class);
  }

  // Who left the engagement while it was cancelled is not in it, and who joined is; a student whose family had
  // cancelled by itself stays cancelled.
  private void followStudents(OpenedPlan plan, int revision) {
    var session = plan.session();
    var students = students(session);
    sql.sql("""
            delete from session_student
            where session_id = :session and plan_revision = :revision and student_id <> all(:students::uuid[])
            """)
        .param("session", session.id())
        .param("revision", revision)
        .param("students", students)
        .update();
    sql.sql("""
            insert into session_student (session_id, student_id, engagement_id, starts_at, planned_minutes,
              cancelled_at,
                                         plan_revision)
            select s.id, j.student_id, s.engagement_id, s.starts_at, s.planned_minutes, s.cancelled_at, :revision
            from session s cross join unnest(:students::uuid[]) as j(student_id)
            where s.id = :session
            on conflict (session_id, student_id) do nothing
            """)
        .param("session", session.id())
        .param("revision", revision)
        .param("students", students)
        .update();
  }
}
