package app.afterbell.engagements;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The weekly times of engagements over time. In the caller's transaction. */
final class WeeklyTimes {

  private final Sql sql;

  WeeklyTimes(Sql sql) {
    this.sql = sql;
  }

  record Row(
      EngagementId engagementId, int line, String time, @Nullable LocalDate fromOn, @Nullable LocalDate toOn,
      @Nullable LocalDate weekOn, @Nullable Integer minutes) {

    private WeeklyHeld toHeld() {
      return new WeeklyHeld(line, WeeklyTime.ofColumn(time), fromOn, toOn, weekOn, minutes);
    }
  }

  /** Those of each of these, by the days from which they are agreed, the first first. */
  Map<EngagementId, List<WeeklyHeld>> overTime(Collection<EngagementId> ids) {
    return sql.sql("""
            select engagement_id, line, day_of_week || ' ' || to_char(starts_at, 'HH24:MI') as time,
                   nullif(from_on, '-infinity') as from_on, nullif(to_on, 'infinity') as to_on, week_on, minutes
            from weekly_time where engagement_id = any(:ids)
            order by weekly_time.from_on, day_of_week, starts_at
            """)
        .param("ids", ids)
        .list(Row.class)
        .stream()
        .collect(Collectors.groupingBy(Row::engagementId, Collectors.mapping(Row::toHeld, Collectors.toList())));
  }

  /** In the place of all that were agreed. */
  void put(EngagementId id, List<WeeklyHeld> weekly, @Nullable PersonId by, @Nullable Instant now) {
    sql.sql("delete from weekly_time where engagement_id = :id").param("id", id).update();
    weekly.forEach(held -> sql.sql("""
            insert into weekly_time
              (engagement_id, line, day_of_week, starts_at, from_on, to_on, week_on, minutes, agreed_by, agreed_at)
            values (:id, :line, :day, :at, coalesce(:from::date, '-infinity'), coalesce(:to::date, 'infinity'), :week,
              :minutes,
                    :by, :now)
            """)
        .param("id", id)
        .param("line", held.line())
        .param("day", held.time().day().getValue())
        .param("at", held.time().at())
        .param("from", held.fromOn())
        .param("to", held.toOn())
        .param("week", held.weekOn())
        .param("minutes", held.minutes())
        .param("by", by)
        .param("now", now)
        .update());
  }
}
