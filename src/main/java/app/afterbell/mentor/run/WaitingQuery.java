package app.afterbell.mentor.run;

import app.afterbell.mentor.run.Waiting.Open;
import app.afterbell.organization.Organizations;
import app.afterbell.payroll.PayRule;
import app.afterbell.payroll.PayRule.Planned;
import app.afterbell.payroll.Worth;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what waits for a mentor, as their home has it, in the order in which it was due. */
@Component
class WaitingQuery {

  private static final int MOST = 2000;

  private final Sql sql;
  private final Organizations organizations;

  WaitingQuery(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
  }

  record Row(
      SessionId session, Instant startsAt, int plannedMinutes, Instant dueAt, boolean notesAlone,
      @Nullable Integer actualMinutes, List<AttendanceStatus> statuses, long payRate, Currency currency,
      boolean later) {}

  /** @param after the session at which the run is; null where it begins */
  Waiting waiting(Viewer mentor, @Nullable SessionId after, Instant now) {
    var rule = PayRule.of(organizations.current(mentor));
    var rows = rows(mentor, after, now);
    return new Waiting(
        rows.stream().map(row -> new Open(row.session(), row.notesAlone(), row.later())).toList(),
        Worth.of(rows.stream().map(row -> worth(row, rule, now)).toList(), now));
  }

  private static Worth.Open worth(Row row, PayRule rule, Instant now) {
    var planned = new Planned(row.startsAt(), row.plannedMinutes(), row.dueAt(),
        new Money(row.payRate(), row.currency()));
    return new Worth.Open(rule.at(now, planned, row.statuses(), row.actualMinutes()), row.dueAt());
  }

  // offset 0: theirs by the index that begins with them, the engagement of each, and not everybody's.
  private List<Row> rows(Viewer mentor, @Nullable SessionId after, Instant now) {
    return sql.sql("""
            select t.session_id as session, t.starts_at, t.planned_minutes, t.due_at, t.actual_minutes,
                   t.attendance_at is not null as notes_alone, r.pay_rate, r.currency,
                   array(select m.status from session_student_fact m
                         where m.session_id = t.session_id and m.status is not null) as statuses,
                   coalesce((t.due_at, t.session_id) > (a.due_at, a.id), true) as later
            from (select o.* from open_task o where o.mentor_id = :mentor and o.starts_at <= :now offset 0) t
            left join session_fact a on a.id = cast(:after as uuid) and a.mentor_id = :mentor
            cross join lateral (select c.time_zone from engagement_card c where c.id = t.engagement_id offset 0) e
            cross join lateral rate_of_session(
              t.session_id, t.engagement_id, (t.starts_at at time zone e.time_zone)::date, t.attendance_revision) r
            order by t.due_at, t.session_id
            limit :most
            """)
        .param("mentor", mentor.id())
        .param("after", after)
        .param("now", now)
        .param("most", MOST)
        .list(Row.class);
  }
}
