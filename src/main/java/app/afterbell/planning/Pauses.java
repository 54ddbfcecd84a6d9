package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days of engagements that were left out by hand: pauses, and single dates. In the caller's transaction. */
@Component
public class Pauses {

  private final Sql sql;

  Pauses(Sql sql) {
    this.sql = sql;
  }

  /** @param to the day after the last. @param putBackBy the name of who did; null: it stands */
  public record Row(
      PauseId id, LocalDate from, LocalDate to, @Nullable String why, String by, Instant at,
      @Nullable String putBackBy, @Nullable Instant putBackAt) {

    public LocalDate last() {
      return to.minusDays(1);
    }

    public boolean stands() {
      return putBackAt == null;
    }
  }

  private record Standing(
      EngagementId engagementId, PauseId id, LocalDate from, LocalDate to, @Nullable String why) {

    private DayOff.Pause toPause() {
      return new DayOff.Pause(id, from, to, why);
    }
  }

  /** Those that are not over on this day, the first first; put back ones among them. */
  public List<Row> of(EngagementId id, LocalDate today) {
    return sql.sql("""
            select p.id, p.from_on as "from", p.to_on as "to", p.why, m.name as "by", p.made_at as at,
                   b.name as put_back_by, p.put_back_at
            from pause p join person_card m on m.id = p.made_by left join person_card b on b.id = p.put_back_by
            where p.engagement_id = :id and p.to_on > :today
            order by p.from_on, p.made_at
            """)
        .param("id", id)
        .param("today", today)
        .list(Row.class);
  }

  /** Those that stand and touch {@code [from, to)}. */
  List<DayOff.Pause> between(EngagementId id, LocalDate from, LocalDate to) {
    return between(List.of(id), from, to).getOrDefault(id, List.of());
  }

  /** Likewise of each of these. */
  Map<EngagementId, List<DayOff.Pause>> between(Collection<EngagementId> ids, LocalDate from, LocalDate to) {
    return sql.sql("""
            select engagement_id, id, from_on as "from", to_on as "to", why from pause
            where engagement_id = any(:ids) and put_back_at is null and to_on > :from and from_on < :to
            order by from_on
            """)
        .param("ids", ids)
        .param("from", from)
        .param("to", to)
        .list(Standing.class).stream()
        .collect(Collectors.groupingBy(Standing::engagementId,
            Collectors.mapping(Standing::toPause, Collectors.toList())));
  }

  /** One that stands. */
  Optional<DayOff.Pause> find(PauseId id, EngagementId engagement) {
    return sql.sql("""
            select id, from_on as "from", to_on as "to", why from pause
            where id = :id and engagement_id = :engagement and put_back_at is null
            """)
        .param("id", id)
        .param("engagement", engagement)
        .optional(DayOff.Pause.class);
  }

  boolean exists(PauseId id) {
    return sql.sql("select exists (select from pause where id = :id)").param("id", id).one(Boolean.class);
  }

  void add(PauseId id, EngagementId engagement, LocalDate from, LocalDate to, @Nullable String why, PersonId by,
      Instant now) {
    sql.sql("""
            insert into pause (id, engagement_id, from_on, to_on, why, made_by, made_at)
            values (:id, :engagement, :from, :to, :why, :by, :now)
            """)
        .param("id", id)
        .param("engagement", engagement)
        .param("from", from)
        .param("to", to)
        .param("why", why)
        .param("by", by)
        .param("now", now)
        .update();
  }

  /** @return false where it was put back before, or is of another engagement */
  boolean putBack(PauseId id, EngagementId engagement, PersonId by, Instant now) {
    return sql.sql("""
            update pause set put_back_by = :by, put_back_at = :now
            where id = :id and engagement_id = :engagement and put_back_at is null
            """)
        .param("by", by)
        .param("now", now)
        .param("id", id)
        .param("engagement", engagement)
        .update() == 1;
  }
}
