package app.afterbell.planning;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The company's holidays (R31): weekly times make no sessions on them. What becomes of sessions that stand in them
 * already is another decision. Who may change them, the page knows.
 */
@Component
public class Holidays {

  /** Characters of a name. */
  public static final int LONGEST = 80;
  /** Days of one holiday. */
  public static final int MOST_DAYS = 120;

  private final Sql sql;
  private final DaysOff daysOff;

  Holidays(Sql sql, DaysOff daysOff) {
    this.sql = sql;
    this.daysOff = daysOff;
  }

  /** What is wrong with one before it is added. */
  public static Optional<HolidayAnswer.Why> wrong(String name, LocalDate from, LocalDate last) {
    return HolidayAnswer.Why.of(name.strip(), from, last);
  }

  /** Those that touch {@code [from, to)}, in their order. */
  public List<DayOff.Holiday> between(LocalDate from, LocalDate to) {
    return sql.sql("""
            select id, name, from_on as "from", to_on as "to" from holiday
            where removed_at is null and to_on > :from and from_on < :to
            order by from_on
            """)
        .param("from", from)
        .param("to", to)
        .list(DayOff.Holiday.class);
  }

  /** @param undecided sessions to come on its days that nobody kept */
  public record Line(HolidayId id, String name, LocalDate from, LocalDate to, int undecided) {

    public LocalDate last() {
      return to.minusDays(1);
    }
  }

  /** Those that begin in a year, in their order. */
  public List<Line> of(int year, Instant now) {
    return lines(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), null, now);
  }

  /** @throws NotFound where it was removed */
  public Line line(HolidayId id, Instant now) {
    return lines(LocalDate.EPOCH, LocalDate.EPOCH, id, now).stream().findFirst().orElseThrow(NotFound::new);
  }

  /**
   * Adds one; where the same one stands already, nothing is written. From now on no weekly time makes a session on its
   * days; those that made one keep it.
   *
   * @param last its last day
   */
  @Transactional
  public HolidayAnswer add(String typed, LocalDate from, LocalDate last, Viewer by, Instant now) {
    daysOff.change();
    var name = typed.strip();
    var refused = HolidayAnswer.Why.of(name, from, last);
    if (refused.isPresent()) {
      return new HolidayAnswer.Refused(refused.get());
    }
    var taken = between(from, last.plusDays(1));
    if (!taken.isEmpty()) {
      var there = taken.getFirst();
      return there.name().equals(name) && there.from().equals(from) && there.last().equals(last)
          ? new HolidayAnswer.Added(there.id()) : new HolidayAnswer.Taken(there);
    }
    var id = HolidayId.next();
    sql.sql("""
            insert into holiday (id, name, from_on, to_on, added_by, added_at)
            values (:id, :name, :from, :to, :by, :now)
            """)
        .param("id", id)
        .param("name", name)
        .param("from", from)
        .param("to", last.plusDays(1))
        .param("by", by.id())
        .param("now", now)
        .update();
    return new HolidayAnswer.Added(id);
  }

  /**
   * Takes one away: dates that were left out for it and are to come are planned again by the next sweep. Sent twice it
   * is once.
   *
   * @return its first day
   */
  @Transactional
  public LocalDate remove(HolidayId id, Viewer by, Instant now) {
    daysOff.change();
    var first = sql.sql("select from_on from holiday where id = :id").param("id", id).one(LocalDate.class);
    int removed = sql.sql("update holiday set removed_at = :now, removed_by = :by where id = :id and "
        + "removed_at is null")
        .param("now", now)
        .param("by", by.id())
        .param("id", id)
        .update();
    if (removed == 1) {
      sql.sql("""
              update weekly_plan set look_at = :now
              where look_at is not null
                and engagement_id in (select o.engagement_id from occurrence o where o.holiday_id = :id)
              """)
          .param("now", now)
          .param("id", id)
          .update();
    }
    return first;
  }

  private List<Line> lines(LocalDate from, LocalDate to, @Nullable HolidayId only, Instant now) {
    return sql.sql("""
            select h.id, h.name, h.from_on as "from", h.to_on as "to",
                   (select count(*)::integer from session_fact s
                    where h.to_on > :now::timestamptz::date - 1 and s.starts_at > :now
                      and s.starts_at >= h.from_on - interval '1 day' and s.starts_at < h.to_on + interval '1 day'
                      and (s.starts_at at time zone s.time_zone)::date >= h.from_on
                      and (s.starts_at at time zone s.time_zone)::date < h.to_on
                      and not exists (select from day_off_decision k where k.day_off = h.id and k.session_id = s.id
                        and k.starts_at = s.starts_at and k.decision = 'kept')) as undecided
            from holiday h
            where h.removed_at is null
              and case when :only::uuid is null then h.from_on >= :from and h.from_on < :to else h.id = :only end
            order by h.from_on
            """)
        .param("from", from)
        .param("to", to)
        .param("only", only)
        .param("now", now)
        .list(Line.class);
  }
}
