package app.afterbell.planning;

import app.afterbell.planning.Hours.DayOffOf;
import app.afterbell.planning.Hours.Extra;
import app.afterbell.planning.Hours.Weekly;
import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Reason;
import app.afterbell.shared.Sql;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When mentors can be booked, as they publish it (R32). Whose it is, the page knows. */
@Component
public class Availability {

  private static final int MOST = 100;
  private static final int SHORTEST = 15;

  /** Why hours are not published. */
  public enum Why implements Reason {
    ENDS_BEFORE, OVERLAP, TOO_MANY, PAST;

    @Override
    public String key() {
      return "planning.hours." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private record WeeklyRow(int day, int from, int to) {}

  private final Sql sql;

  Availability(Sql sql) {
    this.sql = sql;
  }

  /** Those of dates that are over are left out. @param today of the mentor */
  public Hours of(PersonId mentor, LocalDate today) {
    return new Hours(
        sql.sql("""
            select day_of_week as day, from_minute as "from", to_minute as "to" from weekly_hours
            where mentor_id = :mentor order by day_of_week, from_minute
            """).param("mentor", mentor).list(WeeklyRow.class).stream()
            .map(row -> new Weekly(DayOfWeek.of(row.day()), row.from(), row.to())).toList(),
        sql.sql("""
            select id, on_date as "on", from_minute as "from", to_minute as "to" from dated_hours
            where mentor_id = :mentor and on_date >= :today and from_minute is not null
            order by on_date, from_minute limit :most
            """).param("mentor", mentor).param("today", today).param("most", MOST).list(Extra.class),
        sql.sql("""
            select id, on_date as "on" from dated_hours
            where mentor_id = :mentor and on_date >= :today and from_minute is null
            order by on_date limit :most
            """).param("mentor", mentor).param("today", today).param("most", MOST).list(DayOffOf.class));
  }

  private record EachWeekly(PersonId mentor, int day, int from, int to) {}

  private record EachDated(
      PersonId mentor, UUID id, LocalDate on, @Nullable Integer from, @Nullable Integer to) {}

  /** Those of each of these, on dates of {@code [from, to]} alone; nothing of who publishes nothing. */
  Map<PersonId, Hours> of(Collection<PersonId> mentors, LocalDate from, LocalDate to) {
    var weekly = sql.sql("""
            select mentor_id as mentor, day_of_week as day, from_minute as "from", to_minute as "to" from weekly_hours
            where mentor_id = any(:mentors)
            """).param("mentors", mentors).list(EachWeekly.class).stream()
        .collect(Collectors.groupingBy(EachWeekly::mentor));
    var dated = sql.sql("""
            select mentor_id as mentor, id, on_date as "on", from_minute as "from", to_minute as "to" from dated_hours
            where mentor_id = any(:mentors) and on_date >= :from and on_date <= :to
            """).param("mentors", mentors).param("from", from).param("to", to).list(EachDated.class).stream()
        .collect(Collectors.groupingBy(EachDated::mentor));
    return Stream.concat(weekly.keySet().stream(), dated.keySet().stream()).distinct()
        .collect(Collectors.toMap(mentor -> mentor, mentor -> hours(weekly.getOrDefault(mentor, List.of()),
            dated.getOrDefault(mentor, List.of()))));
  }

  private static Hours hours(List<EachWeekly> weekly, List<EachDated> dated) {
    return new Hours(
        weekly.stream().map(row -> new Weekly(DayOfWeek.of(row.day()), row.from(), row.to())).toList(),
        dated.stream().filter(row -> row.from() != null && row.to() != null)
            .map(row -> new Extra(row.id(), row.on(), row.from(), row.to())).toList(),
        dated.stream().filter(row -> row.from() == null).map(row -> new DayOffOf(row.id(), row.on())).toList());
  }

  /** What is wrong with some of what is to be published. */
  public record Misfit(Weekly of, Why why) {}

  /** These, and no other weekly hours. Sessions that are planned stay. @return all that is wrong with them */
  @Transactional
  public List<Misfit> publish(PersonId mentor, List<Weekly> weekly) {
    var sorted = weekly.stream().distinct()
        .sorted(Comparator.comparing(Weekly::day).thenComparing(Weekly::from)).toList();
    var wrong = wrong(sorted);
    if (!wrong.isEmpty()) {
      return wrong;
    }
    sql.sql("select pg_advisory_xact_lock(hashtextextended('afterbell.hours ' || :mentor::text, 0))::text")
        .param("mentor", mentor).one(String.class);
    sql.sql("delete from weekly_hours where mentor_id = :mentor").param("mentor", mentor).update();
    sql.sql("""
            insert into weekly_hours (mentor_id, day_of_week, from_minute, to_minute)
            select :mentor, d, f, t from unnest(:days::integer[], :from::integer[], :to::integer[]) as h(d, f, t)
            """)
        .param("mentor", mentor)
        .each("days", sorted, one -> one.day().getValue())
        .each("from", sorted, Weekly::from)
        .each("to", sorted, Weekly::to)
        .update();
    return List.of();
  }

  /** Hours on one date, beside the weekly ones. */
  @Transactional
  public Optional<Why> addExtra(PersonId mentor, LocalDate on, int from, int to, LocalDate today) {
    var wrong = on.isBefore(today) ? Optional.of(Why.PAST)
        : to - from < SHORTEST ? Optional.of(Why.ENDS_BEFORE)
        : of(mentor, today).extra().size() >= MOST ? Optional.of(Why.TOO_MANY) : Optional.<Why>empty();
    if (wrong.isEmpty()) {
      sql.sql("""
              insert into dated_hours (id, mentor_id, on_date, from_minute, to_minute)
              select :id, :mentor, :on, :from, :to
              where not exists (select from dated_hours d where d.mentor_id = :mentor and d.on_date = :on
                                  and d.from_minute = :from and d.to_minute = :to)
              """)
          .param("id", Id.next())
          .param("mentor", mentor)
          .param("on", on)
          .param("from", from)
          .param("to", to)
          .update();
    }
    return wrong;
  }

  /** The weekly hours do not hold on that date. */
  @Transactional
  public Optional<Why> addDayOff(PersonId mentor, LocalDate on, LocalDate today) {
    if (on.isBefore(today)) {
      return Optional.of(Why.PAST);
    }
    if (of(mentor, today).off().size() >= MOST) {
      return Optional.of(Why.TOO_MANY);
    }
    sql.sql("""
            insert into dated_hours (id, mentor_id, on_date) values (:id, :mentor, :on)
            on conflict (mentor_id, on_date) where from_minute is null do nothing
            """)
        .param("id", Id.next())
        .param("mentor", mentor)
        .param("on", on)
        .update();
    return Optional.empty();
  }

  /** Extra hours, or a day off, are none any more. */
  @Transactional
  public void remove(PersonId mentor, UUID id) {
    sql.sql("delete from dated_hours where id = :id and mentor_id = :mentor")
        .param("id", id)
        .param("mentor", mentor)
        .update();
  }

  private static List<Misfit> wrong(List<Weekly> sorted) {
    var wrong = new ArrayList<Misfit>();
    for (int i = 0; i < sorted.size(); i++) {
      var one = sorted.get(i);
      if (one.to() - one.from() < SHORTEST) {
        wrong.add(new Misfit(one, Why.ENDS_BEFORE));
      } else if (i > 0 && sorted.get(i - 1).day() == one.day() && sorted.get(i - 1).to() > one.from()) {
        wrong.add(new Misfit(one, Why.OVERLAP));
      } else if (i == MOST) {
        wrong.add(new Misfit(one, Why.TOO_MANY));
      }
    }
    return List.copyOf(wrong);
  }
}
