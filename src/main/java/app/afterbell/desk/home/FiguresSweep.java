package app.afterbell.desk.home;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.payroll.PayCalendar;
import app.afterbell.payroll.RunBounds;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Counts once a minute what staff's home shows of the whole company, on whichever instance is first. */
@Component
class FiguresSweep implements Sweep {

  private static final Duration FRESH = Duration.ofSeconds(45);

  private static final String DAY = """
      select n.name, n.count, null::timestamptz as oldest_at
      from (select count(*)::int as today, count(*) filter (where s.logged_at is not null)::int as logged,
                   count(*) filter (where s.logged_at is null and s.starts_at <= :now and s.planned_end > :now)::int
                     as running,
                   count(*) filter (where s.starts_at > :now)::int as ahead
            from session_fact s where s.starts_at >= :from and s.starts_at < :to) d
      cross join lateral (values ('today', d.today), ('logged', d.logged), ('running', d.running), ('ahead', d.ahead))
        as n(name, count)""";
  private static final String QUIET = """
      select 'quiet', count(*)::int, null from students_with_nothing_ahead(:now)""";
  private static final String NOTES = """
      select 'notes', count(distinct f.family_id)::int, min(w.ended_at)
      from waits_for_notes(:now) w join student_family f on f.student_id = w.student_id""";
  private static final String OPEN = """
      select n.name, n.count, null
      from (select count(*) filter (where t.attendance_at is not null)::int as written,
                   count(*) filter (where t.starts_at >= :closesFrom and t.starts_at < :closesTo)::int as closing
            from open_task t where t.starts_at <= :now) o
      cross join lateral (values ('written', o.written), ('closing', o.closing)) as n(name, count)""";

  private final Organizations organizations;
  private final Sql sql;
  private final TransactionOperations transaction;

  FiguresSweep(Organizations organizations, Sql sql, TransactionOperations transaction) {
    this.organizations = organizations;
    this.sql = sql;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "desk.sweep.figures";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Duration firstAfter() {
    return Duration.ofSeconds(5);
  }

  @Override
  public int turn(Turn turn) {
    var organization = organizations.find();
    return organization.isEmpty() ? 0 : transaction.execute(_ -> count(organization.get(), turn.now()));
  }

  private int count(Organization organization, Instant now) {
    var another = sql.sql("select count(*) from desk_figure where counted_at > :fresh and counted_at <= :now")
        .param("fresh", now.minus(FRESH)).param("now", now).one(Integer.class);
    if (another > 0) {
      return 0;
    }
    var zone = organization.zone();
    var today = LocalDate.ofInstant(now, zone);
    var calendar = PayCalendar.of(organization);
    var closing = calendar.closing(now).map(calendar::boundsOf);
    var counted = sql.sql("""
            insert into desk_figure (name, count, oldest_at, counted_at)
            select c.name, c.count, c.oldest_at, :now from (%s union all %s union all %s union all %s) c
            on conflict (name) do update
              set count = excluded.count, oldest_at = excluded.oldest_at, counted_at = excluded.counted_at
            """.formatted(DAY, QUIET, NOTES, OPEN))
        .param("now", now)
        .param("closesFrom", closing.map(RunBounds::startsFrom).orElse(null))
        .param("closesTo", closing.map(RunBounds::startsTo).orElse(null))
        .param("from", today.atStartOfDay(zone).toInstant())
        .param("to", today.plusDays(1).atStartOfDay(zone).toInstant())
        .update();
    return counted + sums(now);
  }

  // As planned, and by the terms of the day on which each session starts: what is billed and paid is decided when it is
  // logged.
  private int sums(Instant now) {
    sql.sql("delete from desk_sum").update();
    return sql.sql("""
            with waits as materialized (
              select t.session_id, t.engagement_id, t.planned_minutes,
                     (t.starts_at at time zone e.time_zone)::date as on_day
              from open_task t join engagement_card e on e.id = t.engagement_id
              where t.starts_at <= :now)
            insert into desk_sum (name, currency, amount)
            select 'unbilled', r.currency, sum(money_for_minutes(r.bill_rate, w.planned_minutes, 100))
            from waits w
            join session_student_fact s on s.session_id = w.session_id
            join engagement_bill_rate r
              on r.engagement_id = w.engagement_id and r.from_on <= w.on_day and r.to_on > w.on_day
            group by r.currency
            union all
            select 'unpaid', r.currency, sum(money_for_minutes(r.pay_rate, w.planned_minutes, 100))
            from waits w
            join engagement_pay_rate r
              on r.engagement_id = w.engagement_id and r.from_on <= w.on_day and r.to_on > w.on_day
            group by r.currency
            """)
        .param("now", now)
        .update();
  }
}
