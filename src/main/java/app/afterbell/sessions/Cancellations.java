package app.afterbell.sessions;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.CancelAnswer.AlreadyCancelled;
import app.afterbell.sessions.CancelAnswer.AlreadyTakenBack;
import app.afterbell.sessions.CancelAnswer.Cancelled;
import app.afterbell.sessions.CancelAnswer.Refused;
import app.afterbell.sessions.CancelAnswer.TakenBack;
import app.afterbell.sessions.OpenedPlan.PlannedStudent;
import app.afterbell.sessions.PlanEntries.CalledOff;
import app.afterbell.sessions.PlanEntries.Cancelling;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels sessions before their start, and takes that back within ten minutes (R14). Each is one transaction,
 * serialized by the session's row; the money follows in the same one. Sent again it says what stands, and writes
 * nothing.
 */
@Component
public class Cancellations {

  private final Sql sql;
  private final PlanEntries entries;
  private final Collisions collisions;
  private final Organizations organizations;
  private final ApplicationEventPublisher publisher;

  Cancellations(
      Sql sql, PlanEntries entries, Collisions collisions, Organizations organizations,
      ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.entries = entries;
    this.collisions = collisions;
    this.organizations = organizations;
    this.publisher = publisher;
  }

  /**
   * As what this viewer asks where they say nothing else: as its mentor, else as staff, else as a family. Checks
   * nothing.
   */
  public Asker sideOf(SessionId id, Viewer viewer) {
    boolean mentors = sql.sql("select exists (select from session where id = :id and mentor_id = :viewer)")
        .param("id", id)
        .param("viewer", viewer.id())
        .one(Boolean.class);
    return mentors ? Asker.MENTOR : viewer.may(Power.PLAN_SESSIONS) ? Asker.STAFF : Asker.FAMILY;
  }

  /** @param now the instant of the press; where a family presses itself, also the one at which it told */
  @Transactional
  public CancelAnswer cancel(SessionId id, CancelRequest request, Viewer by, Instant now) {
    return cancel(id, request, null, by, now);
  }

  /** One of several that are cancelled by one press. @param together the same for all of them */
  @Transactional
  public CancelAnswer cancel(
      SessionId id, CancelRequest request, @Nullable UUID together, Viewer by, Instant now) {
    var plan = OpenedPlan.lock(sql, id, request.pressedBy(), by);
    var asked = request.told(now);
    var rule = plan.cancellation(organizations.current(by));
    var refusals = refusals(plan, asked, rule, now);
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    var chosen = plan.standing().filter(spokenFor(asked)).toList();
    if (asked.askedBy() == Asker.FAMILY ? chosen.isEmpty() : plan.session().cancelledAt() != null) {
      return entries.off(id, cancelledBy(plan, asked))
          .<CancelAnswer>map(off -> new AlreadyCancelled(off, plan.session().cancelledAt() == null))
          // a session of nobody: no family has a wish for it
          .orElseGet(() -> new Refused(List.of(new PlanRefusal.NobodyNamed())));
    }
    var off = chosen.stream().map(one -> new CalledOff(one.studentId(), rule, asked, one.telling())).toList();
    var worst = CalledOff.worst(off);
    if (worst != null && asked.seen() != null && asked.seen() != worst && !isOfAll(plan, asked, rule)) {
      return new Refused(List.of(new PlanRefusal.OtherPrice(asked.seen(), worst)));
    }
    return write(new Cancelling(plan, asked, off, rule.undoUntil(now), together, by, now));
  }

  /**
   * Takes a cancellation back: for somebody who made it, until its ten minutes are over or the session starts.
   *
   * @param as what they asked as
   * @param revision of the plan that cancelled it
   */
  @Transactional
  public CancelAnswer takeBack(SessionId id, int revision, Asker as, Viewer by, Instant now) {
    var plan = OpenedPlan.lock(sql, id, as, by);
    var standing = entries.entry(id, revision).filter(one -> one.recordedBy().equals(by.id()))
        .orElseThrow(NotFound::new);
    if (entries.isTakenBack(id, revision)) {
      return new AlreadyTakenBack(plan.session().planRevision());
    }
    if (!now.isBefore(standing.undoUntil())) {
      return new Refused(List.of(new PlanRefusal.UndoOver(standing.undoUntil())));
    }
    var taken = plan.isCancelledBesides(standing) ? List.<Collision>of() : collisions.taken(plan, revision);
    if (!taken.isEmpty()) {
      return new Refused(taken.stream().<PlanRefusal>map(PlanRefusal.Collides::new).toList());
    }
    int next = entries.takeBack(plan, standing, by, now);
    publisher.publishEvent(new CancellationTakenBack(id, next, revision, null, owed(id, as, by, now)));
    return new TakenBack(next);
  }

  // A page shows the price of all of the reader's students; of those who are chosen it may be less.
  private static boolean isOfAll(OpenedPlan plan, CancelRequest asked, Cancellation rule) {
    var all = plan.standing().filter(PlannedStudent::theirs)
        .map(one -> new CalledOff(one.studentId(), rule, asked, one.telling())).toList();
    return asked.seen() == AttendanceStatus.CANCELLED_BILLABLE && CalledOff.worst(all) == asked.seen();
  }

  private CancelAnswer write(Cancelling entry) {
    entries.add(entry);
    var id = entry.plan().session().id();
    publisher.publishEvent(new SessionCancelled(
        id, entry.revision(), entry.undoUntil(), entry.together(),
        owed(id, entry.asked().pressedBy(), entry.by(), entry.at())));
    return new Cancelled(entry.revision(), entry.undoUntil(), entry.stands());
  }

  // From the rows as they stand now, whatever was done before: what is owed follows from nothing else.
  private Outcome owed(SessionId id, Asker as, Viewer by, Instant now) {
    var plan = OpenedPlan.lock(sql, id, as, by);
    return plan.owed(organizations.current(by), by, now);
  }

  private static List<PlanRefusal> refusals(OpenedPlan plan, CancelRequest asked, Cancellation rule, Instant now) {
    var refusals = new ArrayList<>(rule.check(asked, now));
    Stream.ofNullable(asked.students())
        .flatMap(Set::stream)
        .filter(student -> plan.students().stream().noneMatch(one -> one.theirs() && one.studentId().equals(student)))
        .forEach(student -> refusals.add(new PlanRefusal.NotInSession(student)));
    return List.copyOf(refusals);
  }

  private static Predicate<PlannedStudent> spokenFor(CancelRequest asked) {
    return student -> asked.askedBy() != Asker.FAMILY
        || student.theirs() && (asked.students() == null || asked.students().contains(student.studentId()));
  }

  private static int cancelledBy(OpenedPlan plan, CancelRequest asked) {
    return plan.students().stream()
        .filter(spokenFor(asked))
        .map(PlannedStudent::planRevision)
        .filter(Objects::nonNull)
        .max(Integer::compare)
        .orElse(plan.session().planRevision());
  }
}
