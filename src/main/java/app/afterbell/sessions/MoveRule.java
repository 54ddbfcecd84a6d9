package app.afterbell.sessions;

import app.afterbell.engagements.EngagementRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every reason against a move, but for collisions (R15): before the start, to a time to come within a year, of a length
 * of the grid or as it was; for a reason out of the list, which fits when the family told.
 *
 * @param rule of the time that is left
 * @param step the grid of minutes
 * @param late whether the families that asked told too late, also by what they told before
 * @param everybody whether they are all who are left in it
 */
record MoveRule(Cancellation rule, int step, @Nullable MoveReason reason, boolean late, boolean everybody) {

  static final Duration FARTHEST = Duration.ofDays(366);

  /** @param now the instant of the press */
  List<PlanRefusal> check(MoveRequest asked, Instant now) {
    if (!now.isBefore(rule.startsAt())) {
      return List.of(new PlanRefusal.Started(rule.startsAt()));
    }
    var refusals = new ArrayList<PlanRefusal>();
    refusals.addAll(checkTime(rule, step, asked.startsAt(), asked.minutes(), now));
    checkReason(asked, now, refusals);
    refusals.addAll(Cancellation.checkNote(asked.note()));
    return List.copyOf(refusals);
  }

  /** @param rule of the time that is left. @param step the grid of minutes */
  static List<PlanRefusal> checkTime(Cancellation rule, int step, Instant startsAt, int minutes, Instant now) {
    var refusals = new ArrayList<PlanRefusal>();
    var farthest = now.plus(FARTHEST);
    if (!startsAt.isAfter(now)) {
      refusals.add(new PlanRefusal.NewTimePast());
    } else if (startsAt.isAfter(farthest)) {
      refusals.add(new PlanRefusal.NewTimeTooFar(farthest));
    }
    if (!EngagementRule.allowsMinutes(minutes)) {
      refusals.add(new PlanRefusal.MinutesOutOfRange(EngagementRule.SHORTEST, EngagementRule.LONGEST));
    } else if (minutes % step != 0 && minutes != rule.plannedMinutes()) {
      refusals.add(new PlanRefusal.MinutesOffGrid(step));
    }
    if (startsAt.equals(rule.startsAt()) && minutes == rule.plannedMinutes()) {
      refusals.add(new PlanRefusal.Unchanged());
    }
    return refusals;
  }

  private void checkReason(MoveRequest asked, Instant now, List<PlanRefusal> refusals) {
    if (reason == null) {
      refusals.add(new PlanRefusal.ReasonMissing());
    } else if (reason.askedBy() == Asker.FAMILY) {
      if (asked.toldAt() != null && asked.toldAt().isAfter(now)) {
        refusals.add(new PlanRefusal.ToldInFuture());
      } else if (asked.toldAt() != null
          && asked.toldAt().isBefore(rule.startsAt().minus(AttendanceRule.LONGEST_NOTICE))) {
        refusals.add(new PlanRefusal.ToldTooLongAgo());
      } else if (reason.billed() && !late) {
        refusals.add(new PlanRefusal.NotLate(rule.notice().lastMoment(rule.startsAt())));
      } else if (reason.billed() && !everybody) {
        refusals.add(new PlanRefusal.OthersCome());
      } else if (late && !reason.billed() && !asked.waives()) {
        refusals.add(new PlanRefusal.NeedsWaiver(rule.notice().lastMoment(rule.startsAt())));
      }
    }
  }
}
