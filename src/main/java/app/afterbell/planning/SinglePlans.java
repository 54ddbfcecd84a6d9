package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.planning.SingleAnswer.Refused;
import app.afterbell.planning.SingleAnswer.Why;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.PlanAnswer;
import app.afterbell.sessions.Plans;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans single sessions of an engagement, beside its weekly times (R31). */
@Component
public class SinglePlans {

  private static final Duration YEAR = Duration.ofDays(366);

  private final Engagements engagements;
  private final Pauses pauses;
  private final Plans plans;

  SinglePlans(Engagements engagements, Pauses pauses, Plans plans) {
    this.engagements = engagements;
    this.pauses = pauses;
    this.plans = plans;
  }

  /** For staff. @param minutes 15 to 480 @param by who plans it: its history says so */
  @Transactional
  public SingleAnswer plan(EngagementId id, Instant startsAt, int minutes, Viewer by, Instant now) {
    var agreed = engagements.lock(id).agreed();
    var refused = refused(agreed, startsAt, minutes, now)
        .or(() -> paused(id, startsAt.atZone(agreed.zone()).toLocalDate()));
    return refused.isPresent() ? new Refused(refused.get())
        : switch (plans.plan(new PlannedSession(id, agreed.mentor(), startsAt, agreed.zone(), minutes), Asker.STAFF, by,
            now)) {
          case PlanAnswer.Planned(var session) -> new SingleAnswer.Planned(session);
          case PlanAnswer.Taken(var with) -> new SingleAnswer.Collides(with);
        };
  }

  /** Whether it is billed whenever the family cancels it. */
  public boolean isWithinNotice(Instant startsAt, Instant now) {
    return plans.isWithinNotice(startsAt, now);
  }

  private Optional<Why> paused(EngagementId id, LocalDate day) {
    return pauses.between(id, day, day.plusDays(1)).stream().anyMatch(DayOff.Pause::isLongerThanADay)
        ? Optional.of(Why.PAUSED) : Optional.empty();
  }

  private static Optional<Why> refused(NewEngagement agreed, Instant startsAt, int minutes, Instant now) {
    var day = startsAt.atZone(agreed.zone()).toLocalDate();
    return !startsAt.isAfter(now) ? Optional.of(Why.PAST)
        : startsAt.isAfter(now.plus(YEAR)) ? Optional.of(Why.TOO_FAR)
        : day.isBefore(agreed.startsOn()) || agreed.endsOn() != null && day.isAfter(agreed.endsOn())
            ? Optional.of(Why.NOT_AGREED)
            : EngagementRule.allowsMinutes(minutes) ? Optional.empty() : Optional.of(Why.MINUTES);
  }
}
