package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presses that ended an engagement, or one of its weekly times. In the caller's transaction. */
@Component
public class Ends {

  private final Sql sql;

  Ends(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param before the last day that was agreed before; null: none
   * @param weeklyBefore of a weekly time, what was agreed, and weeklyAfter then; empty: the whole engagement ended
   * @param by the name of the person who did it
   */
  public record Row(
      UUID id, LocalDate last, @Nullable LocalDate before, List<String> weeklyBefore, List<String> weeklyAfter,
      String by, Instant at) {

    public boolean isWeekly() {
      return !weeklyBefore.isEmpty();
    }

    List<WeeklyHeld> timesBefore() {
      return weeklyBefore.stream().map(WeeklyHeld::read).toList();
    }
  }

  private static final String SELECT = """
      select e.id, e.last_on as last, e.before_on as before, coalesce(e.weekly_before, '{}') as weekly_before,
             coalesce(e.weekly_after, '{}') as weekly_after, p.name as "by",
             e.made_at as "at"
      from engagement_end e join person_card p on p.id = e.made_by
      """;

  /** Those that nobody put back, the newest first, so many. */
  public List<Row> of(EngagementId id) {
    return sql.sql(SELECT + """
            where e.engagement_id = :id and e.put_back_at is null
            order by e.made_at desc limit 20
            """)
        .param("id", id)
        .list(Row.class);
  }

  Optional<Row> find(UUID id, EngagementId engagement) {
    return sql.sql(SELECT + "where e.id = :id and e.engagement_id = :engagement and e.put_back_at is null")
        .param("id", id)
        .param("engagement", engagement)
        .optional(Row.class);
  }

  boolean exists(UUID id) {
    return sql.sql("select exists (select from engagement_end where id = :id)").param("id", id).one(Boolean.class);
  }

  void add(UUID id, EngagementId engagement, LocalDate last, @Nullable LocalDate before, PersonId by, Instant now) {
    sql.sql("""
            insert into engagement_end (id, engagement_id, last_on, before_on, made_by, made_at)
            values (:id, :engagement, :last, :before, :by, :now)
            """)
        .param("id", id)
        .param("engagement", engagement)
        .param("last", last)
        .param("before", before)
        .param("by", by)
        .param("now", now)
        .update();
  }

  void addWeekly(
      UUID id, EngagementId engagement, LocalDate last, List<WeeklyHeld> before, List<WeeklyHeld> after, PersonId by,
      Instant now) {
    sql.sql("""
            insert into engagement_end (id, engagement_id, last_on, weekly_before, weekly_after, made_by, made_at)
            values (:id, :engagement, :last, :weeklyBefore::text[], :weeklyAfter::text[], :by, :now)
            """)
        .param("id", id)
        .param("engagement", engagement)
        .param("last", last)
        .each("weeklyBefore", before, WeeklyHeld::written)
        .each("weeklyAfter", after, WeeklyHeld::written)
        .param("by", by)
        .param("now", now)
        .update();
  }

  void putBack(UUID id, PersonId by, Instant now) {
    sql.sql("update engagement_end set put_back_by = :by, put_back_at = :now where id = :id")
        .param("by", by)
        .param("now", now)
        .param("id", id)
        .update();
  }
}
