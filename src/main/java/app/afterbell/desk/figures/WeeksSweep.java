package app.afterbell.desk.figures;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sums up weeks for the charts: this one and the last in each turn, and a few of those that were counted longest ago.
 * What is logged or corrected late is in its week when its turn comes round.
 */
@Component
class WeeksSweep implements Sweep {

  private static final int OLDER = 4;
  private static final Duration FRESH = Duration.ofMinutes(4);

  private static final String IN_WEEK = "s.starts_at >= w.from_at and s.starts_at < w.to_at";

  private final Organizations organizations;
  private final Sql sql;
  private final TransactionOperations transaction;

  WeeksSweep(Organizations organizations, Sql sql, TransactionOperations transaction) {
    this.organizations = organizations;
    this.sql = sql;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "desk.sweep.weeks";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Duration firstAfter() {
    return Duration.ofSeconds(20);
  }

  @Override
  public int turn(Turn turn) {
    var zone = organizations.find().map(Organization::zone);
    return zone.isEmpty() ? 0 : transaction.execute(_ -> count(zone.get(), turn.now()));
  }

  private int count(ZoneId zone, Instant now) {
    var current = monday(LocalDate.ofInstant(now, zone));
    begin(zone, current, now);
    var weeks = due(current, now);
    if (!weeks.isEmpty()) {
      sum(weeks, zone, now);
      hours(weeks, zone);
    }
    return weeks.size();
  }

  /** The Monday of its week. */
  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  // Each week from the first session on has a row; a company's past may come later than its present.
  private void begin(ZoneId zone, LocalDate current, Instant now) {
    sql.sql("""
            insert into desk_week (week_on)
            select g::date
            from (select min(s.starts_at) as first_at from session_fact s where s.starts_at <= :now) f
            cross join generate_series(date_trunc('week', f.first_at at time zone :zone), cast(:current as timestamp),
              interval '7 days') g
            where not exists (select from desk_week w where w.week_on = g::date)
            """)
        .param("zone", zone)
        .param("current", current)
        .param("now", now)
        .update();
  }

  // Another instance that counted them just now leaves nothing to do; a clock that was put back does not.
  private List<LocalDate> due(LocalDate current, Instant now) {
    return sql.sql("""
            select w.week_on from (
              (select week_on, counted_at from desk_week where week_on in (:current, cast(:current as date) - 7))
              union
              (select week_on, counted_at from desk_week where week_on < cast(:current as date) - 7
               order by counted_at nulls first, week_on limit :older)) w
            where w.counted_at is null or w.counted_at <= :fresh or w.counted_at > :now
            order by w.week_on
            """)
        .param("current", current)
        .param("older", OLDER)
        .param("fresh", now.minus(FRESH))
        .param("now", now)
        .list(LocalDate.class);
  }

  private void sum(List<LocalDate> weeks, ZoneId zone, Instant now) {
    sql.sql("""
            with week as materialized (
              select d as week_on, d::timestamp at time zone :zone as from_at,
                     least((d + 7)::timestamp at time zone :zone, :now) as to_at
              from unnest(:weeks::date[]) d),
            of_sessions as (
              select w.week_on, count(*) filter (where s.cancelled_at is null)::int as sessions,
                     count(*) filter (where s.cancelled_at is not null)::int as cancelled,
                     count(*) filter (where x.logged and s.logged_at <= x.ended_at + interval '1 hour')::int as hour,
                     count(*) filter (where x.logged and s.logged_at <= x.ended_at + interval '24 hours')::int as day,
                     count(*) filter (where x.logged and s.logged_at <= greatest(s.due_at,
                       x.ended_at + interval '24 hours'))::int as in_time,
                     count(*) filter (where x.logged)::int as logged
              from week w join session_plan_fact s on %1$s
              cross join lateral (
                select s.planned_end as ended_at,
                       s.logged_at is not null and s.cancelled_at is null and not s.history as logged) x
              group by w.week_on),
            of_students as (
              select w.week_on, count(*) filter (where m.status = 'attended')::int as attended,
                     count(*) filter (where m.status = 'missed')::int as missed,
                     count(*) filter (where m.status = 'cancelled_billable')::int as cancelled_billable,
                     count(*) filter (where m.status = 'cancelled_non_billable')::int as cancelled_non_billable
              from week w join session_fact s on %1$s and s.logged_at is not null
              join session_student_fact m on m.session_id = s.id
              group by w.week_on)
            insert into desk_week
            select w.week_on, coalesce(s.sessions, 0), coalesce(s.cancelled, 0), coalesce(m.attended, 0),
                   coalesce(m.missed, 0), coalesce(m.cancelled_billable, 0), coalesce(m.cancelled_non_billable, 0),
                   coalesce(s.hour, 0), coalesce(s.day - s.hour, 0), coalesce(s.in_time - s.day, 0),
                   coalesce(s.logged - s.in_time, 0), :now
            from week w left join of_sessions s on s.week_on = w.week_on left join of_students m
              on m.week_on = w.week_on
            on conflict (week_on) do update
              set sessions = excluded.sessions, cancelled = excluded.cancelled, attended = excluded.attended,
                  missed = excluded.missed, cancelled_billable = excluded.cancelled_billable,
                  cancelled_non_billable = excluded.cancelled_non_billable, within_hour = excluded.within_hour,
                  within_day = excluded.within_day, in_time = excluded.in_time, late = excluded.late,
                  counted_at = excluded.counted_at
            """.formatted(IN_WEEK))
        .param("zone", zone)
        .param("weeks", weeks)
        .param("now", now)
        .update();
  }

  private void hours(List<LocalDate> weeks, ZoneId zone) {
    sql.sql("delete from desk_week_hours where week_on = any(:weeks::date[])").param("weeks", weeks).update();
    sql.sql("""
            insert into desk_week_hours (week_on, mentor_id, subject, sessions, minutes)
            select d, s.mentor_id, e.subject, count(*)::int, coalesce(sum(s.actual_minutes), 0)::int
            from unnest(:weeks::date[]) d
            join session_fact s on s.starts_at >= d::timestamp at time zone :zone
              and s.starts_at < (d + 7)::timestamp at time zone :zone and s.logged_at is not null
            join engagement_card e on e.id = s.engagement_id
            group by d, s.mentor_id, e.subject
            """)
        .param("zone", zone)
        .param("weeks", weeks)
        .update();
  }
}
