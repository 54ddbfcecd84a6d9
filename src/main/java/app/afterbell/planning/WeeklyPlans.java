package app.afterbell.planning;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.Dated.Outcome.Collides;
import app.afterbell.planning.Dated.Outcome.Off;
import app.afterbell.planning.Dated.Outcome.Planned;
import app.afterbell.planning.Dated.Outcome.There;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.PlanAnswer;
import app.afterbell.sessions.Plans;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Weekly times become sessions as far ahead as the company plans (R31), for each engagement that staff said it of. A
 * date is looked at once, whatever runs twice: what became of it is kept beside it.
 */
@Component
public class WeeklyPlans {

  private final Sql sql;
  private final Engagements engagements;
  private final Plans plans;
  private final DaysOff daysOff;
  private final Pauses pauses;
  private final Occurrences occurrences;
  private final Organizations organizations;

  WeeklyPlans(Sql sql, Engagements engagements, Plans plans, DaysOff daysOff, Pauses pauses, Occurrences occurrences,
      Organizations organizations) {
    this.sql = sql;
    this.engagements = engagements;
    this.plans = plans;
    this.daysOff = daysOff;
    this.pauses = pauses;
    this.occurrences = occurrences;
    this.organizations = organizations;
  }

  /** The first day that was not looked at yet; empty where nothing is made of its weekly times. */
  public Optional<LocalDate> plannedUntil(EngagementId id) {
    return sql.sql("select planned_until from weekly_plan where engagement_id = :id and stopped_at is null")
        .param("id", id)
        .optional(LocalDate.class);
  }

  /** The dates to come that were left out, in their order. */
  public List<LeftOut> leftOut(EngagementId id, Instant now) {
    return occurrences.leftOut(id, now);
  }

  /** What the weeks ahead of an engagement would be that is not agreed yet, each week. Writes nothing. */
  @Transactional(readOnly = true)
  public List<Dated> preview(NewEngagement agreed, Instant now) {
    return preview(agreed, Engagements.always(agreed.weekly()), now);
  }

  /** Likewise, at these times. */
  @Transactional(readOnly = true)
  public List<Dated> preview(NewEngagement agreed, List<WeeklyHeld> weekly, Instant now) {
    var window = Window.of(agreed, null, weeks(now), now);
    var days = daysOff.between(agreed.mentor(), window.from(), window.to());
    var terms = List.of(new TermsHeld(agreed.startsOn(), null, agreed.terms(), null, null));
    var around = new Around(days, List.of(), terms, weekly, Known.nothing());
    return ahead(agreed, weekly, window, now).stream()
        .map(one -> new Dated(one, around.off(one).<Dated.Outcome>map(Off::new).orElseGet(() -> {
          var with = plans.look(
              session(EngagementId.next(), agreed, around.minutes(one), one), agreed.students());
          return with.isEmpty() ? new Planned() : new Collides(with);
        })))
        .toList();
  }

  /**
   * From now on its weekly times become sessions; the weeks ahead at once. Where it is so already, what was not
   * looked at yet.
   *
   * @return what became of the dates that were looked at now
   */
  @Transactional
  public List<Dated> start(EngagementId id, PersonId by, Instant now) {
    daysOff.hold();
    var engagement = engagements.lock(id);
    var from = Window.of(engagement.agreed(), null, weeks(now), now).from();
    sql.sql("""
            insert into weekly_plan (engagement_id, planned_until, look_at, started_by, started_at)
            values (:id, :from, :now, :by, :now)
            on conflict (engagement_id) do update
              set look_at = excluded.look_at, started_by = excluded.started_by, started_at = excluded.started_at,
                  stopped_at = null
              where weekly_plan.stopped_at is not null
            """)
        .param("id", id)
        .param("from", from)
        .param("now", now)
        .param("by", by)
        .update();
    return goOn(engagement, now);
  }

  /** No more sessions are made of its weekly times. Those that are on the plan stay. */
  @Transactional
  public void stop(EngagementId id, Instant now) {
    engagements.lock(id);
    sql.sql("update weekly_plan set stopped_at = :now, look_at = null where engagement_id = :id and stopped_at is null")
        .param("now", now)
        .param("id", id)
        .update();
  }

  /** Looks once more at a date that was left out. @return empty where it was not, or is in the past */
  @Transactional
  public Optional<Dated> lookAgain(EngagementId id, LocalDate on, LocalTime at, Instant now) {
    daysOff.hold();
    var agreed = engagements.lock(id).agreed();
    var again = new Occurrence(on, at, agreed.zone());
    if (!occurrences.forget(id, on, at) || !again.time().instant().isAfter(now)) {
      return Optional.empty();
    }
    var days = daysOff.between(agreed.mentor(), on, on.plusDays(1));
    return Optional.of(plan(id, agreed, again, around(id, days, on, on.plusDays(1), Known.nothing())));
  }

  /** Engagements that are due for more, at the most so many: nobody else has them until the transaction ends. */
  List<EngagementId> lockDue(int most, Instant now) {
    daysOff.hold();
    return sql.sql("""
            select engagement_id from weekly_plan where look_at <= :now
            order by look_at limit :most for update skip locked
            """)
        .param("now", now)
        .param("most", most)
        .list(EngagementId.class);
  }

  /** Looks at what was not looked at yet, where its weekly times are made into sessions. */
  @Transactional
  public List<Dated> goOn(EngagementId id, Instant now) {
    daysOff.hold();
    var engagement = engagements.lock(id);
    return plannedUntil(id).isPresent() ? goOn(engagement, now) : List.of();
  }

  private List<Dated> goOn(Engagement engagement, Instant now) {
    var id = engagement.id();
    var agreed = engagement.agreed();
    var until = sql.sql("select planned_until from weekly_plan where engagement_id = :id for update")
        .param("id", id)
        .one(LocalDate.class);
    var window = Window.of(agreed, until, weeks(now), now);
    var today = now.atZone(agreed.zone()).toLocalDate();
    var around = around(id, daysOff.between(agreed.mentor(), today, window.to()), today, window.to(),
        Known.of(sql, id, now));
    var seen = occurrences.from(id, agreed.zone(), window.from());
    var dated = new ArrayList<Dated>();
    freed(id, agreed, new Window(today, window.to()), around, now).forEach(one -> {
      occurrences.forget(id, one.on(), one.at());
      dated.add(plan(id, agreed, one, around));
    });
    ahead(agreed, around.weekly(), window, now).stream()
        .filter(one -> !seen.contains(one))
        .forEach(one -> dated.add(plan(id, agreed, one, around)));
    sql.sql("update weekly_plan set planned_until = :to, look_at = :next where engagement_id = :id")
        .param("to", window.to())
        .param("next", next(agreed, now))
        .param("id", id)
        .update();
    return List.copyOf(dated);
  }

  // Left out for a holiday or a leave that is none any more, and agreed as before.
  private List<Occurrence> freed(
      EngagementId id, NewEngagement agreed, Window window, Around around, Instant now) {
    var left = occurrences.atDaysOff(id, agreed.zone(), window.from());
    return left.isEmpty() ? left
        : ahead(agreed, around.weekly(), window, now).stream()
            .filter(left::contains)
            .filter(one -> around.off(one).isEmpty())
            .toList();
  }

  // What its dates are looked at with.
  private record Around(
      LeftOutDays days, List<DayOff.Pause> pauses, List<TermsHeld> terms, List<WeeklyHeld> weekly, Known known) {

    private int minutes(Occurrence one) {
      return weekly.stream()
          .filter(held -> held.time().at().equals(one.at()) && held.isOn(one.on()) && held.minutes() != null)
          .findFirst().map(WeeklyHeld::minutes).orElseGet(() -> TermsHeld.on(terms, one.on()).terms().minutes());
    }

    private Optional<DayOff> off(Occurrence one) {
      return pauses.stream().filter(pause -> pause.isOn(one.on())).<DayOff>map(pause -> pause).findFirst()
          .or(() -> days.at(one.time().instant(), minutes(one), one.zone()));
    }
  }

  private Around around(EngagementId id, LeftOutDays days, LocalDate from, LocalDate to, Known known) {
    return new Around(days, pauses.between(id, from, to), engagements.termsOverTime(id),
        engagements.weeklyOverTime(id), known);
  }

  private Dated plan(EngagementId id, NewEngagement agreed, Occurrence one, Around around) {
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

  private static List<Occurrence> ahead(
      NewEngagement agreed, List<WeeklyHeld> weekly, Window window, Instant now) {
    return Occurrence.between(weekly, agreed.zone(), window.from(), window.to()).stream()
        .filter(one -> one.time().instant().isAfter(now))
        .toList();
  }

  private static PlannedSession session(EngagementId id, NewEngagement agreed, int minutes, Occurrence one) {
    return new PlannedSession(id, agreed.mentor(), one.time().instant(), agreed.zone(), minutes);
  }

  // Once a day, when it is another day where it was agreed; an engagement that is over is not looked at any more.
  private int weeks(Instant now) {
    return organizations.current().policies().at(now).plannedWeeks();
  }

  private static @Nullable Instant next(NewEngagement agreed, Instant now) {
    var today = now.atZone(agreed.zone()).toLocalDate();
    return agreed.endsOn() != null && agreed.endsOn().isBefore(today) ? null
        : today.plusDays(1).atStartOfDay(agreed.zone()).toInstant();
  }
}
