package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.Dated.Outcome.Collides;
import app.afterbell.planning.Dated.Outcome.Off;
import app.afterbell.planning.Dated.Outcome.Planned;
import app.afterbell.planning.Dated.Outcome.There;
import app.afterbell.sessions.PlanAnswer;
import app.afterbell.sessions.Plans;
import app.afterbell.sessions.Plans.PlannedSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes one date of a weekly time into a session, or says why it is none. In the caller's transaction. */
@Component
class PlannedDates {

  private final Engagements engagements;
  private final Plans plans;
  private final Pauses pauses;
  private final Occurrences occurrences;

  PlannedDates(Engagements engagements, Plans plans, Pauses pauses, Occurrences occurrences) {
    this.engagements = engagements;
    this.plans = plans;
    this.pauses = pauses;
    this.occurrences = occurrences;
  }

  Around around(EngagementId id, LeftOutDays days, LocalDate from, LocalDate to, Known known) {
    return new Around(days, pauses.between(id, from, to), engagements.termsOverTime(id),
        engagements.weeklyOverTime(id), known);
  }

  Dated plan(EngagementId id, NewEngagement agreed, Occurrence one, Around around) {
    var there = around.known().take(one);
    if (there.isPresent()) {
      occurrences.keep(id, one, there.get());
      return new Dated(one, new There(there.get()));
    }
    var off = around.off(one);
    if (off.isPresent()) {
      occurrences.leaveOut(id, one, LeftOut.Why.of(off.get()), off.get());
      return new Dated(one, new Off(off.get()));
    }
    return switch (plans.plan(session(id, agreed, around.minutes(one), one))) {
      case PlanAnswer.Planned(var session) -> {
        occurrences.keep(id, one, session);
        yield new Dated(one, new Planned());
      }
      case PlanAnswer.Taken(var with) -> {
        occurrences.leaveOut(id, one, LeftOut.Why.COLLIDES, null);
        yield new Dated(one, new Collides(with));
      }
    };
  }

  /** What would become of it. Writes nothing. */
  Dated look(NewEngagement agreed, Occurrence one, Around around) {
    return new Dated(one, around.off(one).<Dated.Outcome>map(Off::new).orElseGet(() -> {
      var with = plans.look(session(EngagementId.next(), agreed, around.minutes(one), one), agreed.students());
      return with.isEmpty() ? new Planned() : new Collides(with);
    }));
  }

  /** The dates of these days that are to come. */
  static List<Occurrence> ahead(NewEngagement agreed, List<WeeklyHeld> weekly, Window window, Instant now) {
    return Occurrence.between(weekly, agreed.zone(), window.from(), window.to()).stream()
        .filter(one -> one.time().instant().isAfter(now))
        .toList();
  }

  private static PlannedSession session(EngagementId id, NewEngagement agreed, int minutes, Occurrence one) {
    return new PlannedSession(id, agreed.mentor(), one.time().instant(), agreed.zone(), minutes);
  }
}
