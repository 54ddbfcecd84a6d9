package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** A date that was looked at. @param off it is left out for a day off, or by hand */
  record Looked(EngagementId id, LocalDate on, LocalTime at, boolean off) {

    Occurrence in(ZoneId zone) {
      return new Occurrence(on, at, zone);
    }
  }

  /**
   * What became of a date: a session, or why it has none.
   *
   * @param day what leaves it out, where it is a day off
   */
  record Dating(
      EngagementId id, Occurrence one, @Nullable SessionId session, LeftOut.@Nullable Why why, @Nullable DayOff day) {

    private @Nullable HolidayId holiday() {
      return day instanceof DayOff.Holiday holiday ? holiday.id() : null;
    }

    private @Nullable LeaveId leave() {
      return day instanceof DayOff.Leave leave ? leave.id() : null;
    }

    private @Nullable PauseId pause() {
      return day instanceof DayOff.Pause pause ? pause.id() : null;
    }
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

  /** Likewise of many, each of which was left out. */
  void forget(List<Looked> dates) {
    if (!dates.isEmpty()) {
      sql.sql("""
              delete from occurrence o using unnest(:ids::uuid[], :days::date[], :times::time[]) as t(id, day, at)
              where o.engagement_id = t.id and o.on_date = t.day and o.starts_at = t.at and o.session_id is null
              """)
          .each("ids", dates, Looked::id)
          .each("days", dates, Looked::on)
          .each("times", dates, Looked::at)
          .update();
    }
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

  /** Those of these engagements that were looked at, from this day on. */
  Map<EngagementId, List<Looked>> from(Collection<EngagementId> ids, LocalDate from) {
    return sql.sql("""
            select engagement_id as id, on_date as "on", starts_at as "at",
                   coalesce(left_out in ('holiday', 'leave', 'paused'), false) as off
            from occurrence where engagement_id = any(:ids) and on_date >= :from
            """)
        .param("ids", ids)
        .param("from", from)
        .list(Looked.class).stream().collect(Collectors.groupingBy(Looked::id));
  }

  /** Each has the session that it is given, or none, and why. */
  void keep(List<Dating> dates) {
    sql.sql("""
            insert into occurrence (engagement_id, on_date, starts_at, session_id, left_out, holiday_id, leave_id,
                                    pause_id)
            select * from unnest(:ids::uuid[], :days::date[], :times::time[], :sessions::uuid[], :whys::text[],
                                 :holidays::uuid[], :leaves::uuid[], :pauses::uuid[])
            """)
        .each("ids", dates, Dating::id)
        .each("days", dates, date -> date.one().on())
        .each("times", dates, date -> date.one().at())
        .each("sessions", dates, Dating::session)
        .each("whys", dates, Dating::why)
        .each("holidays", dates, Dating::holiday)
        .each("leaves", dates, Dating::leave)
        .each("pauses", dates, Dating::pause)
        .update();
  }
}
