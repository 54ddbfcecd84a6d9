package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of series and of their changes. In the caller's transaction. */
@Component
class SeriesRows {

  private final Sql sql;

  SeriesRows(Sql sql) {
    this.sql = sql;
  }

  record Changed(
      UUID id, EngagementId engagementId, PersonId madeBy, Instant undoUntil, @Nullable Instant takenBackAt,
      List<String> weeklyBefore, List<String> weeklyAfter) {}

  record Shifted(
      LocalDate wasOn, LocalTime wasAt, LocalDate onDate, LocalTime startsAt, @Nullable SessionId sessionId,
      @Nullable Integer revision) {}

  /** Every session of it that is to come, those that were cancelled among them. */
  List<SeriesRow> ahead(EngagementId id, Instant now) {
    return sql.sql("""
            select s.id, s.mentor_id, s.starts_at, s.planned_minutes as minutes, s.cancelled_at is not null
              as cancelled,
                   s.attendance_at is not null as logged,
                   exists (select from session_student_plan_fact m
                           where m.session_id = s.id and m.status = 'cancelled_billable') as billed,
                   o.on_date, o.starts_at as agreed_at, h.starts_at as moved_from, h.recorded_at as moved_at
            from (select * from session_plan_fact
                  where engagement_id = :id and starts_at > :now and cancelled_at is null
                  union all
                  select * from session_plan_fact
                  where engagement_id = :id and starts_at > :now and cancelled_at is not null) s
            left join occurrence o on o.engagement_id = :id and o.session_id = s.id
            left join lateral (
              select m.starts_at, m.recorded_at from plan_history m
              where m.session_id = s.id and m.kind = 'moved'
                and not exists (select from plan_history t where t.session_id = s.id and t.takes_back = m.revision)
                and not exists (select from series_date x where x.session_id = s.id and x.revision = m.revision)
              order by m.revision
              limit 1) h on true
            order by s.starts_at, s.id
            """)
        .param("id", id)
        .param("now", now)
        .list(SeriesRow.class);
  }

  /** @return false where this change was made before */
  boolean add(UUID id, EngagementId engagement, Reach reach, PersonId by, Instant now, Instant undoUntil,
      List<String> before, List<String> after) {
    return sql.sql("""
            insert into series_change
              (id, engagement_id, reach, made_by, made_at, undo_until, weekly_before, weekly_after)
            values (:id, :engagement, :reach, :by, :now, :undoUntil, :before::text[], :after::text[])
            on conflict (id) do nothing
            """)
        .param("id", id)
        .param("engagement", engagement)
        .param("reach", reach)
        .param("by", by)
        .param("now", now)
        .param("undoUntil", undoUntil)
        .each("before", before, one -> one)
        .each("after", after, one -> one)
        .update() == 1;
  }

  void add(UUID change, Shifted date) {
    sql.sql("""
            insert into series_date (change_id, was_on, was_at, on_date, starts_at, session_id, revision)
            values (:change, :wasOn, :wasAt, :on, :at, :session, :revision)
            """)
        .param("change", change)
        .param("wasOn", date.wasOn())
        .param("wasAt", date.wasAt())
        .param("on", date.onDate())
        .param("at", date.startsAt())
        .param("session", date.sessionId())
        .param("revision", date.revision())
        .update();
  }

  /** What became of a date is kept under the time that is agreed by now. */
  void shift(EngagementId id, LocalDate on, LocalTime at, LocalDate toOn, LocalTime toAt) {
    sql.sql("""
            update occurrence set on_date = :toOn, starts_at = :toAt
            where engagement_id = :id and on_date = :on and starts_at = :at
              and not exists (select from occurrence o
                              where o.engagement_id = :id and o.on_date = :toOn and o.starts_at = :toAt)
            """)
        .param("id", id)
        .param("on", on)
        .param("at", at)
        .param("toOn", toOn)
        .param("toAt", toAt)
        .update();
  }

  /** The last week that was looked at is looked at once more, after the change can no longer be taken back. */
  void lookAgain(EngagementId id, Instant at) {
    sql.sql("""
            update weekly_plan set planned_until = planned_until - 7, look_at = :at
            where engagement_id = :id and stopped_at is null
            """)
        .param("id", id)
        .param("at", at)
        .update();
  }

  Optional<Changed> change(UUID id) {
    return sql.sql("""
            select id, engagement_id, made_by, undo_until, taken_back_at, weekly_before, weekly_after
            from series_change where id = :id
            """)
        .param("id", id)
        .optional(Changed.class);
  }

  Optional<Series.Last> last(EngagementId id, PersonId by) {
    return sql.sql("""
            select c.id, c.undo_until,
                   (select count(*)::integer from series_date d where d.change_id = c.id and d.revision is not null)
                     as sessions
            from (select * from series_change where engagement_id = :id order by made_at desc limit 1) c
            where c.made_by = :by and c.taken_back_at is null
            """)
        .param("id", id)
        .param("by", by)
        .optional(Series.Last.class);
  }

  List<Shifted> dates(UUID change) {
    return sql.sql("""
            select was_on, was_at, on_date, starts_at, session_id, revision from series_date
            where change_id = :change order by was_on, was_at
            """)
        .param("change", change)
        .list(Shifted.class);
  }

  void takeBack(UUID change, Instant now) {
    sql.sql("update series_change set taken_back_at = :now where id = :id")
        .param("now", now)
        .param("id", change)
        .update();
  }
}
