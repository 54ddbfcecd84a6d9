package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.organization.Organizations;
import app.afterbell.planning.Beginnings.Rhythm;
import app.afterbell.planning.Dated.Outcome.Collides;
import app.afterbell.planning.Dated.Outcome.Planned;
import app.afterbell.planning.Dated.Outcome.There;
import app.afterbell.sessions.Collision;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What weekly times would plan, and with what they collide, before they are agreed (R30, R31). Writes nothing. */
@Component
public class Outlooks {

  private static final SessionId NOT_PLANNED_YET = new SessionId(new UUID(0, 0));

  private final Sql sql;
  private final Engagements engagements;
  private final Pauses pauses;
  private final DaysOff daysOff;
  private final PlannedDates dates;
  private final WeeklyClashes clashes;
  private final Organizations organizations;

  Outlooks(
      Sql sql, Engagements engagements, Pauses pauses, DaysOff daysOff, PlannedDates dates, WeeklyClashes clashes,
      Organizations organizations) {
    this.sql = sql;
    this.engagements = engagements;
    this.pauses = pauses;
    this.daysOff = daysOff;
    this.dates = dates;
    this.clashes = clashes;
    this.organizations = organizations;
  }

  /** Of an engagement that is not agreed yet. */
  @Transactional(readOnly = true)
  public Outlook of(NewEngagement agreed, Rhythm rhythm, Instant now) {
    var window = window(agreed, now);
    var terms = List.of(new TermsHeld(agreed.startsOn(), null, agreed.terms(), null, null));
    var around = new Around(daysOff.between(agreed.mentor(), window.from(), window.to()), days(rhythm.without()), terms,
        rhythm.weekly(), Known.nothing());
    return look(agreed, rhythm.weekly(), window, around, now);
  }

  /** Of one more weekly time. */
  @Transactional(readOnly = true)
  public Outlook beside(EngagementId id, WeeklyHeld time, Instant now) {
    var agreed = engagements.find(id).orElseThrow().agreed();
    var window = window(agreed, now);
    var weekly = List.of(time);
    var around = new Around(daysOff.between(agreed.mentor(), window.from(), window.to()),
        pauses.between(id, window.from(), window.from().plusYears(1)), engagements.termsOverTime(id), weekly,
        Known.of(sql, List.of(id), now).getOrDefault(id, Known.nothing()));
    return look(agreed, weekly, window, around, now);
  }

  private Window window(NewEngagement agreed, Instant now) {
    return Window.of(agreed, null, organizations.current().policies().at(now).plannedWeeks(), now);
  }

  private Outlook look(
      NewEngagement agreed, List<WeeklyHeld> weekly, Window window, Around around, Instant now) {
    var dated = new ArrayList<Dated>();
    var planned = new ArrayList<TimeRange>();
    PlannedDates.ahead(agreed, weekly, window, now).forEach(one -> {
      var span = TimeRange.lasting(one.time().instant(), Duration.ofMinutes(around.minutes(one)));
      var there = around.known().take(one);
      var look = there.isPresent() ? new Dated(one, new There(there.get())) : dates.look(agreed, one, around);
      var own = planned.stream().filter(span::overlaps).findFirst();
      // Of two of its own at once, the plan makes the first.
      var found = look.outcome() instanceof Planned && own.isPresent() ? new Dated(one, new Collides(List.of(
          new Collision(NOT_PLANNED_YET, agreed.mentor(), true, own.get().from(),
              (int) Duration.between(own.get().from(), own.get().to()).toMinutes())))) : look;
      if (found.outcome() instanceof Planned) {
        planned.add(span);
      }
      dated.add(found);
    });
    return new Outlook(dated, clashes.of(agreed, weekly, window, around, now));
  }

  private static List<DayOff.Pause> days(Set<LocalDate> without) {
    return without.stream().sorted()
        .map(day -> new DayOff.Pause(new PauseId(new UUID(0, 0)), day, day.plusDays(1), null)).toList();
  }
}
