package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds which weekly times of the same mentor and students meet those that are to be agreed. */
@Component
class WeeklyClashes {

  private static final int WEEKS = 53;
  private static final int MOST = 400;

  private final Sql sql;

  WeeklyClashes(Sql sql) {
    this.sql = sql;
  }

  /** A date that is to be agreed. @param line of the weekly time whose date it is */
  record Wanted(int line, LocalDate on, TimeRange time) {}

  /**
   * A weekly time that somebody has.
   *
   * @param time as it was agreed
   * @param held the same on the days on which it is so long, and they are in it
   * @param line before which of those to be agreed it comes, where it is one of them; else it meets each
   */
  record Other(
      PersonId person, boolean mentor, EngagementId engagement, String name, WeeklyHeld time, WeeklyHeld held,
      int minutes, ZoneId zone, int line) {}

  /**
   * @param window whose first day is the first that is looked at.
   * @param around with the weekly times that are to be agreed
   */
  List<WeeklyClash> of(NewEngagement agreed, List<WeeklyHeld> weekly, Window window, Around around, Instant now) {
    if (weekly.isEmpty()) {
      return List.of();
    }
    var from = window.from();
    var year = from.plusWeeks(WEEKS);
    var to = agreed.endsOn() == null || agreed.endsOn().isAfter(year) ? year : agreed.endsOn().plusDays(1);
    var wanted = weekly.stream()
        .flatMap(held -> Occurrence.between(List.of(held), agreed.zone(), from, to).stream()
            .filter(one -> one.time().instant().isAfter(now) && around.off(one).isEmpty())
            .map(one -> new Wanted(held.line(), one.on(), span(one, around.minutes(one)))))
        .toList();
    var others = new ArrayList<>(others(agreed, from));
    weekly.forEach(held -> others.add(new Other(agreed.mentor(), true, WeeklyClash.ITSELF, agreed.name(), held, held,
        held.minutes() == null ? agreed.terms().minutes() : held.minutes(), agreed.zone(), held.line())));
    return meet(wanted, others, from, to);
  }

  /** One for each two that meet, the first date first. */
  static List<WeeklyClash> meet(List<Wanted> wanted, List<Other> others, LocalDate from, LocalDate to) {
    var found = new LinkedHashMap<String, WeeklyClash>();
    for (var other : others) {
      // a day more at either end: it may be another one in the other zone
      for (var one : Occurrence.between(List.of(other.held()), other.zone(), from.minusDays(1), to.plusDays(1))) {
        var taken = span(one, other.minutes());
        wanted.stream()
            .filter(date -> date.line() > other.line() && date.time().overlaps(taken))
            .map(date -> new WeeklyClash(other.person(), other.mentor(), other.engagement(), other.name(),
                other.time(), other.zone(), date.on(), 1))
            .forEach(clash -> found.merge(clash.line(), clash, WeeklyClash::and));
      }
    }
    return found.values().stream()
        .sorted((a, b) -> a.first().compareTo(b.first())).toList();
  }

  private static TimeRange span(Occurrence one, int minutes) {
    return TimeRange.lasting(one.time().instant(), Duration.ofMinutes(minutes));
  }

  record Row(
      PersonId person, boolean mentor, EngagementId engagement, String name, ZoneId zone, String time,
      @Nullable LocalDate fromOn, @Nullable LocalDate toOn, @Nullable LocalDate weekOn, @Nullable LocalDate heldFrom,
      @Nullable LocalDate heldTo, int minutes) {

    private Other toOther() {
      var agreed = WeeklyHeld.ofColumn(time).time();
      return new Other(person, mentor, engagement, name, new WeeklyHeld(0, agreed, fromOn, toOn, weekOn, null),
          new WeeklyHeld(0, agreed, heldFrom, heldTo, weekOn, null), minutes, zone, -1);
    }
  }

  // Each as long as the terms of its days say. Of each engagement alone (offset 0), and not everybody's.
  private List<Other> others(NewEngagement agreed, LocalDate from) {
    return sql.sql("""
            select x.person, x.mentor, e.id as engagement, e.name, e.time_zone as zone,
                   t.day_of_week || ' ' || to_char(t.starts_at, 'HH24:MI') as time,
                   nullif(t.from_on, '-infinity') as from_on, nullif(t.to_on, 'infinity') as to_on, t.week_on,
                   greatest(t.from_on, l.from_on, e.starts_on) as held_from,
                   nullif(least(t.to_on, l.to_on, e.ends_on + 1, x.leaves_on), 'infinity') as held_to,
                   coalesce(t.minutes, l.minutes) as minutes
            from (
              select id, mentor_id as person, true as mentor, null::date as leaves_on from engagement_card
              where mentor_id = :mentor
              union all
              select engagement_id, student_id, false, leaves_on from engagement_member
              where student_id = any(:students::uuid[])) x
            cross join lateral (select * from engagement_card c where c.id = x.id offset 0) e
            cross join lateral (
              select * from engagement_time w where w.engagement_id = e.id and w.to_on > :from offset 0) t
            cross join lateral (
              select * from engagement_length n
              where n.engagement_id = e.id and n.to_on > :from and n.from_on < t.to_on and n.to_on > t.from_on
              offset 0) l
            where e.ends_on is null or e.ends_on >= :from
            order by x.mentor desc, e.name, e.id, t.day_of_week, t.starts_at, l.from_on
            limit :most
            """)
        .param("mentor", agreed.mentor())
        .param("students", agreed.students())
        .param("from", from.minusDays(1))
        .param("most", MOST)
        .list(Row.class).stream().map(Row::toOther).toList();
  }
}
