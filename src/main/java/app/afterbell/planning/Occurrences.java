package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of each date of the weekly times, once each (R31). */
@Component
class Occurrences {

  private final Sql sql;

  Occurrences(Sql sql) {
    this.sql = sql;
  }

  private record Row(LocalDate on, LocalTime at) {}

  void keep(EngagementId id, Occurrence one, SessionId session) {
    keep(id, one, session, null, null);
  }

  void leaveOut(EngagementId id, Occurrence one, LeftOut.Why why, @Nullable DayOff day) {
    keep(id, one, null, why, day);
  }

  /** The date has this session, whatever it was left out for. */
  void putBack(EngagementId id, LocalDate on, LocalTime at, SessionId session) {
    sql.sql("""
            insert into occurrence (engagement_id, on_date, starts_at, session_id)
            select engagement_id, :on, :at, :session from weekly_plan where engagement_id = :id
            on conflict (engagement_id, on_date, starts_at) do update
              set session_id = excluded.session_id, left_out = null, pause_id = null, holiday_id = null, leave_id = null
              where occurrence.session_id is null
            """)
        .param("id", id)
        .param("on", on)
        .param("at", at)
        .param("session", session)
        .update();
  }

  Optional<SessionId> session(EngagementId id, LocalDate on, LocalTime at) {
    return sql.sql("""
            select session_id from occurrence
            where engagement_id = :id and on_date = :on and starts_at = :at and session_id is not null
            """)
        .param("id", id)
        .param("on", on)
        .param("at", at)
        .optional(SessionId.class);
  }

  /** A date that was left out is to be looked at once more. @return false where it was not left out */
  boolean forget(EngagementId id, LocalDate on, LocalTime at) {
    return sql.sql("""
            delete from occurrence where engagement_id = :id and on_date = :on and starts_at = :at
              and session_id is null
            """)
        .param("id", id)
        .param("on", on)
        .param("at", at)
        .update()
        == 1;
  }

  List<LeftOut> leftOut(EngagementId id, Instant now) {
    return sql.sql("""
            select o.on_date as "on", o.starts_at as "at", o.left_out as why, coalesce(h.name, p.why) as holiday
            from occurrence o join engagement_card e on e.id = o.engagement_id
            left join holiday h on h.id = o.holiday_id
            left join pause p on p.id = o.pause_id
            where o.engagement_id = :id and o.session_id is null
              and o.on_date >= (:now::timestamptz at time zone e.time_zone)::date
            order by o.on_date, o.starts_at
            """)
        .param("id", id)
        .param("now", now)
        .list(LeftOut.class);
  }

  /** Those that were left out for a holiday, a leave or by hand, from this day on. */
  List<Occurrence> atDaysOff(EngagementId id, ZoneId zone, LocalDate from) {
    return sql.sql("""
            select on_date as "on", starts_at as "at" from occurrence
            where engagement_id = :id and on_date >= :from and left_out in ('holiday', 'leave', 'paused')
            order by on_date, starts_at
            """)
        .param("id", id)
        .param("from", from)
        .list(Row.class)
        .stream().map(row -> new Occurrence(row.on(), row.at(), zone)).toList();
  }

  /** Those that were looked at, from this day on. */
  Set<Occurrence> from(EngagementId id, ZoneId zone, LocalDate from) {
    return sql.sql("""
            select on_date as "on", starts_at as "at" from occurrence
            where engagement_id = :id and on_date >= :from
            """)
        .param("id", id)
        .param("from", from)
        .list(Row.class)
        .stream().map(row -> new Occurrence(row.on(), row.at(), zone)).collect(Collectors.toUnmodifiableSet());
  }

  private void keep(
      EngagementId id, Occurrence one, @Nullable SessionId session, LeftOut.@Nullable Why why, @Nullable DayOff day) {
    sql.sql("""
            insert into occurrence (engagement_id, on_date, starts_at, session_id, left_out, holiday_id, leave_id,
                                    pause_id)
            values (:id, :on, :at, :session, :leftOut, :holiday, :leave, :pause)
            """)
        .param("id", id)
        .param("on", one.on())
        .param("at", one.at())
        .param("session", session)
        .param("leftOut", why)
        .param("holiday", day instanceof DayOff.Holiday holiday ? holiday.id() : null)
        .param("leave", day instanceof DayOff.Leave leave ? leave.id() : null)
        .param("pause", day instanceof DayOff.Pause pause ? pause.id() : null)
        .update();
  }
}
