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

  /** Who agreed on each, where that is known. */
  List<WeeklyAgreed> agreed(EngagementId id) {
    return sql.sql("""
            select line, day_of_week || ' ' || to_char(starts_at, 'HH24:MI') as time,
                   nullif(from_on, '-infinity') as from_on, nullif(to_on, 'infinity') as to_on, week_on, minutes,
                   p.name as agreed_by, w.agreed_at
            from weekly_time w join person_card p on p.id = w.agreed_by where w.engagement_id = :id
            """)
        .param("id", id)
        .list(AgreedRow.class)
        .stream()
        .map(AgreedRow::toAgreed)
        .toList();
  }

  record AgreedRow(
      int line, String time, @Nullable LocalDate fromOn, @Nullable LocalDate toOn, @Nullable LocalDate weekOn,
      @Nullable Integer minutes, String agreedBy, Instant agreedAt) {

    private WeeklyAgreed toAgreed() {
      return new WeeklyAgreed(new WeeklyHeld(line, WeeklyTime.ofColumn(time), fromOn, toOn, weekOn, minutes), agreedBy,
          agreedAt);
    }
  }

  /** In the place of all that were agreed. What begins as before is still agreed by whoever did. */
  void put(EngagementId id, List<WeeklyHeld> weekly, @Nullable PersonId by, @Nullable Instant now) {
    var before = signed(id);
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
        .param("by", by == null ? null : before.stream().filter(one -> one.begins(held)).findFirst().map(Signed::by)
            .orElse(by))
        .param("now", by == null ? null : before.stream().filter(one -> one.begins(held)).findFirst()
            .map(Signed::at).orElse(now))
        .update());
  }

  // Its end is another agreement than its beginning.
  private record Signed(String begins, PersonId by, Instant at) {

    private boolean begins(WeeklyHeld held) {
      return begins.equals(key(held));
    }
  }

  private static String key(WeeklyHeld held) {
    return new WeeklyHeld(0, held.time(), held.fromOn(), null, held.weekOn(), held.minutes()).written();
  }

  private record SignedRow(
      String time, @Nullable LocalDate fromOn, @Nullable LocalDate weekOn, @Nullable Integer minutes, PersonId agreedBy,
      Instant agreedAt) {

    private Signed signed() {
      return new Signed(key(new WeeklyHeld(0, WeeklyTime.ofColumn(time), fromOn, null, weekOn, minutes)), agreedBy,
          agreedAt);
    }
  }

  private List<Signed> signed(EngagementId id) {
    return sql.sql("""
            select day_of_week || ' ' || to_char(starts_at, 'HH24:MI') as time,
                   nullif(from_on, '-infinity') as from_on, week_on, minutes, agreed_by, agreed_at
            from weekly_time where engagement_id = :id and agreed_by is not null
            """)
        .param("id", id)
        .list(SignedRow.class).stream().map(SignedRow::signed).toList();
  }
}
