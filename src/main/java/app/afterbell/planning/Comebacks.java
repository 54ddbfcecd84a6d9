package app.afterbell.planning;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.CancelAnswer;
import app.afterbell.sessions.Collision;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.Restorations;
import app.afterbell.shared.Id;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A date that comes back takes its own session with it: the one that was cancelled when it fell away, and no new one.
 * In the caller's transaction, which holds the engagement and the days off.
 */
@Component
class Comebacks {

  private static final int YEARS = 2;

  private final Engagements engagements;
  private final DaysOff daysOff;
  private final Pauses pauses;
  private final Fallen fallen;
  private final Occurrences occurrences;
  private final Restorations restorations;

  Comebacks(
      Engagements engagements, DaysOff daysOff, Pauses pauses, Fallen fallen, Occurrences occurrences,
      Restorations restorations) {
    this.engagements = engagements;
    this.daysOff = daysOff;
    this.pauses = pauses;
    this.fallen = fallen;
    this.occurrences = occurrences;
    this.restorations = restorations;
  }

  /** What holds once something is put back. */
  record Then(NewEngagement agreed, List<WeeklyHeld> weekly, LeftOutDays days, List<DayOff.Pause> pauses) {

    Then without(PauseId pause) {
      return new Then(agreed, weekly, days, pauses.stream().filter(one -> !one.id().equals(pause)).toList());
    }

    Then ending(@Nullable LocalDate last) {
      return new Then(agreed.about(agreed.name(), agreed.subject(), last, agreed.meetingLink()), weekly, days, pauses);
    }

    Then with(List<WeeklyHeld> times) {
      return new Then(agreed, times, days, pauses);
    }
  }

  /** What holds by now. */
  Then now(Engagement engagement, Instant now) {
    var agreed = engagement.agreed();
    var today = now.atZone(agreed.zone()).toLocalDate();
    var far = today.plusYears(YEARS);
    return new Then(agreed, engagements.weeklyOverTime(engagement.id()),
        daysOff.between(agreed.mentor(), today, far), pauses.between(engagement.id(), today, far));
  }

  /** What would become of those that this press cancelled. Writes nothing. */
  List<Returning> look(EngagementId id, UUID act, Then then, Viewer by, Instant now) {
    return fallen.of(id, act, Instant.EPOCH).stream().map(row -> weigh(row, then, by, now)).toList();
  }

  /**
   * Restores what nothing leaves out any more, no matter which press cancelled it.
   *
   * @return all that were looked at, with what became of them
   */
  List<Returning> restore(EngagementId id, Then then, Viewer by, Instant now) {
    var together = Id.next();
    var all = new ArrayList<Returning>();
    for (var row : fallen.of(id, null, now)) {
      var returning = weigh(row, then, by, now);
      all.add(returning);
      if (returning.stands()) {
        restore(id, row, together, by, now);
      }
    }
    return List.copyOf(all);
  }

  private void restore(EngagementId id, Fallen.Row row, UUID together, Viewer by, Instant now) {
    switch (restorations.restore(row.session(), row.revision(), together, Asker.STAFF, by, now)) {
      case CancelAnswer.TakenBack _, CancelAnswer.AlreadyTakenBack _ -> {
        if (row.onDate() != null && row.at() != null) {
          occurrences.putBack(id, row.onDate(), row.at(), row.session());
        }
        fallen.standsAgain(row.session());
      }
      case CancelAnswer.Cancelled _, CancelAnswer.AlreadyCancelled _, CancelAnswer.Refused _ ->
          throw new IllegalStateException("it was weighed, and is held since");
    }
  }

  private Returning weigh(Fallen.Row row, Then then, Viewer by, Instant now) {
    var why = leftOut(row, then, now);
    if (why != null) {
      return new Returning(row.session(), row.startsAt(), row.minutes(), why, List.of());
    }
    var against = restorations.look(row.session(), row.revision(), by, now);
    var with = against.stream()
        .<Collision>mapMulti((one, next) -> {
          if (one instanceof PlanRefusal.Collides(var collision)) {
            next.accept(collision);
          }
        })
        .toList();
    return new Returning(row.session(), row.startsAt(), row.minutes(),
        against.isEmpty() ? null : with.isEmpty() ? Returning.Why.CHANGED : Returning.Why.COLLIDES, with);
  }

  private static Returning.@Nullable Why leftOut(Fallen.Row row, Then then, Instant now) {
    var zone = then.agreed().zone();
    var day = row.day(zone);
    var starts = row.startsAt().atZone(zone).toLocalDate();
    if (!row.startsAt().isAfter(now)) {
      return Returning.Why.OVER;
    }
    if (isBeyond(then.agreed(), day) || isBeyond(then.agreed(), starts) || !isAgreed(row, then)) {
      return Returning.Why.NOT_AGREED;
    }
    return then.pauses().stream().anyMatch(pause -> pause.isOn(day) || pause.isOn(starts)) ? Returning.Why.PAUSED
        : then.days().at(row.startsAt(), row.minutes(), zone).map(Returning.Why::of).orElse(null);
  }

  private static boolean isBeyond(NewEngagement agreed, LocalDate day) {
    return agreed.endsOn() != null && day.isAfter(agreed.endsOn());
  }

  // One of no weekly time was planned by itself, and needs none.
  private static boolean isAgreed(Fallen.Row row, Then then) {
    return row.onDate() == null || then.weekly().stream()
        .anyMatch(held -> held.time().at().equals(row.at()) && held.isOn(row.onDate()));
  }
}
