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
    checkTime(asked, now, refusals);
    checkReason(asked, now, refusals);
    if (asked.note() != null && asked.note().length() > Cancellation.LONGEST_NOTE) {
      refusals.add(new PlanRefusal.NoteTooLong(asked.note().length(), Cancellation.LONGEST_NOTE));
    }
    if (asked.note() != null && !Text.isText(asked.note())) {
      refusals.add(new PlanRefusal.NoteNotText());
    }
    return List.copyOf(refusals);
  }

  private void checkTime(MoveRequest asked, Instant now, List<PlanRefusal> refusals) {
    var farthest = now.plus(FARTHEST);
    if (!asked.startsAt().isAfter(now)) {
      refusals.add(new PlanRefusal.NewTimePast());
    } else if (asked.startsAt().isAfter(farthest)) {
      refusals.add(new PlanRefusal.NewTimeTooFar(farthest));
    }
    if (!EngagementRule.allowsMinutes(asked.minutes())) {
      refusals.add(new PlanRefusal.MinutesOutOfRange(EngagementRule.SHORTEST, EngagementRule.LONGEST));
    } else if (asked.minutes() % step != 0 && asked.minutes() != rule.plannedMinutes()) {
      refusals.add(new PlanRefusal.MinutesOffGrid(step));
    }
    if (asked.startsAt().equals(rule.startsAt()) && asked.minutes() == rule.plannedMinutes()) {
      refusals.add(new PlanRefusal.Unchanged());
    }
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
