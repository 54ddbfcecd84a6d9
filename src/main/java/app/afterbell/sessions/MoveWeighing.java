package app.afterbell.sessions;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.OpenedPlan.PlannedStudent;
import app.afterbell.sessions.PlanEntries.CalledOff;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Weighs a move before it is written: what the families told comes to, and everything that is against it (R15). */
@Component
class MoveWeighing {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Sql sql;
  private final StandingMoves moved;
  private final MoveReasons reasons;
  private final Collisions collisions;
  private final Organizations organizations;

  MoveWeighing(
      Sql sql, StandingMoves moved, MoveReasons reasons, Collisions collisions, Organizations organizations) {
    this.sql = sql;
    this.moved = moved;
    this.reasons = reasons;
    this.collisions = collisions;
    this.organizations = organizations;
  }

  List<MoveReason> reasons() {
    return reasons.all();
  }

  record Weighed(MoveRule rule, List<CalledOff> told, List<PlanRefusal> refusals) {}

  Weighed weigh(OpenedPlan plan, MoveRequest asked, Viewer by, Instant now) {
    var rule = plan.cancellation(organizations.current(by));
    var reason = reasons.all().stream().filter(one -> one.key().equals(asked.reason())).findFirst().orElse(null);
    var told = told(plan, asked, reason, rule, now);
    boolean late = CalledOff.worst(told) == AttendanceStatus.CANCELLED_BILLABLE;
    var weighs = new MoveRule(rule, step(plan, by), reason, late, told.size() == plan.standing().count());
    return new Weighed(weighs, told, refusals(plan, asked, weighs, by, now));
  }

  private static List<CalledOff> told(
      OpenedPlan plan, MoveRequest asked, @Nullable MoveReason reason, Cancellation rule, Instant now) {
    if (reason == null || reason.askedBy() != Asker.FAMILY) {
      return List.of();
    }
    var toldAt = Optional.ofNullable(asked.toldAt()).orElse(now);
    return plan.standing()
        .filter(one -> asked.students() == null || asked.students().contains(one.studentId()))
        .map(one -> new CalledOff(one.studentId(), rule.status(Asker.FAMILY, toldAt, one.telling()),
            one.telling().counted(toldAt)))
        .toList();
  }

  private List<PlanRefusal> refusals(OpenedPlan plan, MoveRequest asked, MoveRule rule, Viewer by, Instant now) {
    var refusals = new ArrayList<>(rule.check(asked, now));
    if (refusals.isEmpty() && rule.late() && !rule.reason().billed() && asked.pressedBy() == Asker.MENTOR) {
      refusals.addAll(waiversUsed(plan, by, now));
    }
    if (asked.students() != null && rule.reason() != null && rule.reason().askedBy() == Asker.FAMILY) {
      asked.students().stream()
          .filter(student -> plan.standing().map(PlannedStudent::studentId).noneMatch(student::equals))
          .forEach(student -> refusals.add(new PlanRefusal.NotInSession(student)));
    }
    if (!isAgreed(plan, asked.startsAt())) {
      refusals.add(new PlanRefusal.NotAgreedThen());
    }
    if (refusals.isEmpty()) {
      collisions.at(plan, asked.startsAt(), asked.minutes())
          .forEach(one -> refusals.add(new PlanRefusal.Collides(one)));
    }
    return List.copyOf(refusals);
  }

  /** Whether this mentor granted as many waivers as staff allow. */
  List<PlanRefusal> waiversUsed(OpenedPlan plan, Viewer mentor, Instant now) {
    var waivers = moved.waivers(plan, mentor, now.minus(YEAR));
    return waivers.areUsed() ? List.of(new PlanRefusal.WaiversUsed(waivers.most())) : List.of();
  }

  /** Whether the engagement is agreed for that day, by the calendar of its own zone, as its terms are. */
  boolean isAgreed(OpenedPlan plan, Instant startsAt) {
    return sql.sql("""
            select exists (
              select from engagement_card e join engagement_pay_rate r on r.engagement_id = e.id
              where e.id = :engagement
                and daterange(e.starts_on, e.ends_on, '[]') @> (:at::timestamptz at time zone e.time_zone)::date
                and r.from_on <= (:at::timestamptz at time zone e.time_zone)::date
                and r.to_on > (:at::timestamptz at time zone e.time_zone)::date)
            """)
        .param("engagement", plan.session().engagementId())
        .param("at", startsAt)
        .one(Boolean.class);
  }

  private int step(OpenedPlan plan, Viewer by) {
    return organizations.current(by).policies().at(plan.session().startsAt()).minuteStep();
  }
}
