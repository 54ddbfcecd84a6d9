package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.Dated.Outcome.Collides;
import app.afterbell.planning.Dated.Outcome.Off;
import app.afterbell.planning.Dated.Outcome.Planned;
import app.afterbell.planning.Dated.Outcome.There;
import app.afterbell.planning.Occurrences.Dating;
import app.afterbell.sessions.PlanAnswer;
import app.afterbell.sessions.Plans;
import app.afterbell.sessions.Plans.PlannedSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes dates of weekly times into sessions, or says why they are none. In the caller's transaction. */
@Component
class PlannedDates {

  private final Engagements engagements;
  private final Plans plans;
  private final Pauses pauses;
  private final Occurrences occurrences;

  /** A date that is to be looked at. */
  record Look(EngagementId id, NewEngagement agreed, Occurrence one, Around around) {

    // What needs no look at anybody's plan; empty: it does.
    private Optional<Dating> settled() {
      return around.known().take(one).map(there -> new Dating(id, one, there, null, null))
          .or(() -> around.off(one).map(off -> new Dating(id, one, null, LeftOut.Why.of(off), off)));
    }

    private PlannedSession session() {
      return PlannedDates.session(id, agreed, around.minutes(one), one);
    }

    private Dating kept(PlanAnswer answer) {
      return answer instanceof PlanAnswer.Planned(var session) ? new Dating(id, one, session, null, null)
          : new Dating(id, one, null, LeftOut.Why.COLLIDES, null);
    }
  }

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

  /** What becomes of each of these, one after the other, with as many statements as of one. */
  List<Dated> plan(List<Look> all) {
    var settled = all.stream().map(Look::settled).toList();
    var open = IntStream.range(0, all.size()).filter(i -> settled.get(i).isEmpty()).mapToObj(all::get).toList();
    var answers = plans.plan(open.stream().map(Look::session).toList()).iterator();
    var dated = new ArrayList<Dated>();
    var kept = new ArrayList<Dating>();
    for (int i = 0; i < all.size(); i++) {
      var look = all.get(i);
      var dating = settled.get(i).orElse(null);
      if (dating == null) {
        var answer = answers.next();
        kept.add(look.kept(answer));
        dated.add(new Dated(look.one(), outcome(answer)));
      } else {
        kept.add(dating);
        dated.add(new Dated(look.one(), dating.session() != null ? new There(dating.session())
            : new Off(Objects.requireNonNull(dating.day()))));
      }
    }
    occurrences.keep(kept);
    return List.copyOf(dated);
  }

  private static Dated.Outcome outcome(PlanAnswer answer) {
    return switch (answer) {
      case PlanAnswer.Planned _ -> new Planned();
      case PlanAnswer.Taken(var with) -> new Collides(with);
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
