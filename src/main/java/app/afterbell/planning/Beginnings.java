package app.afterbell.planning;

import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An engagement begins with all that is agreed of its sessions: weekly times, also every second week and until a day,
 * and dates that are left out from the start (R30, R31).
 */
@Component
public class Beginnings {

  private final Engagements engagements;
  private final WeeklyPlans plans;
  private final Pauses pauses;

  Beginnings(Engagements engagements, WeeklyPlans plans, Pauses pauses) {
    this.engagements = engagements;
    this.plans = plans;
    this.pauses = pauses;
  }

  /**
   * When sessions are.
   *
   * @param weekly none of which is at the same time as another on some of its days
   * @param without dates by the calendar of the engagement's zone
   * @param plan whether its weekly times become sessions
   */
  public record Rhythm(List<WeeklyHeld> weekly, Set<LocalDate> without, boolean plan) {

    public Rhythm {
      weekly = List.copyOf(weekly);
      without = Set.copyOf(without);
    }

    /** Whether a time is agreed twice on some days. */
    public static boolean meet(List<WeeklyHeld> weekly) {
      return weekly.stream().anyMatch(one -> weekly.stream().anyMatch(other -> other != one && other.meets(one)));
    }
  }

  /** Starts it, and plans. @param id started again, it is the same one, and nothing is written */
  @Transactional
  public EngagementAnswer start(EngagementId id, NewEngagement agreed, Rhythm rhythm, PersonId by, Instant now) {
    if (engagements.find(id).isPresent()) {
      return new EngagementAnswer.Done(id);
    }
    var answer = engagements.start(id, agreed, by, now);
    if (answer instanceof EngagementAnswer.Done) {
      engagements.lock(id);
      engagements.agreeWeekly(id, rhythm.weekly(), by, now);
      rhythm.without().stream().sorted().forEach(day -> leaveOut(id, day, by, now));
      if (rhythm.plan() && !rhythm.weekly().isEmpty()) {
        plans.start(id, by, now);
      }
    }
    return answer;
  }

  // Of two presses at once, the second finds what the first has written.
  private void leaveOut(EngagementId id, LocalDate day, PersonId by, Instant now) {
    if (pauses.between(id, day, day.plusDays(1)).isEmpty()) {
      pauses.add(new PauseId(Id.next()), id, day, day.plusDays(1), null, by, now);
    }
  }
}
