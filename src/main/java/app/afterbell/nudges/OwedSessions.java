package app.afterbell.nudges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.afterbell.organization.Organizations;
import app.afterbell.payroll.PayRule;
import app.afterbell.payroll.PayRule.Planned;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what mentors owe: what has ended and waits, with what it pays when it is logged now. */
@Component
class OwedSessions {

  private static final int MOST = 500;

  private final Sql sql;
  private final Organizations organizations;

  OwedSessions(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
  }

  record Row(
      PersonId mentor, SessionId session, String subject, Instant startsAt, int plannedMinutes, Instant plannedEnd,
      Instant dueAt, @Nullable Integer actualMinutes, List<AttendanceStatus> statuses, long payRate, Currency currency,
      boolean seen) {}

  /** The oldest due first. Who owes nothing is not in it. */
  Map<PersonId, List<Waiting>> of(Collection<PersonId> mentors, Instant now) {
    if (mentors.isEmpty()) {
      return Map.of();
    }
    var rule = PayRule.of(organizations.current());
    return rows(mentors, now).stream()
        .collect(groupingBy(Row::mentor, mapping(row -> waiting(row, rule, now), toList())));
  }

  // offset 0: theirs by the index that begins with them, the engagement of each, and not everybody's.
  private List<Row> rows(Collection<PersonId> mentors, Instant now) {
    return sql.sql("""
            select t.mentor_id as mentor, t.session_id as session, e.subject, t.starts_at, t.planned_minutes,
                   t.planned_end, t.due_at, t.actual_minutes, r.pay_rate, r.currency,
                   array(select m.status from session_student_fact m
                         where m.session_id = t.session_id and m.status is not null) as statuses,
                   exists (select from nudge_session_seen k where k.session_id = t.session_id) as seen
            from unnest(:mentors::uuid[]) as m (id)
            cross join lateral (
              select o.* from open_task o
              where o.mentor_id = m.id and o.starts_at <= :now and o.planned_end <= :now
              order by o.due_at, o.session_id limit :most) t
            cross join lateral (
              select c.subject, c.time_zone from engagement_card c where c.id = t.engagement_id offset 0) e
            cross join lateral rate_of_session(
              t.session_id, t.engagement_id, (t.starts_at at time zone e.time_zone)::date, t.attendance_revision) r
            order by t.due_at, t.session_id
            """)
        .param("mentors", List.copyOf(mentors))
        .param("now", now)
        .param("most", MOST)
        .list(Row.class);
  }

  private static Waiting waiting(Row row, PayRule rule, Instant now) {
    var planned = new Planned(row.startsAt(), row.plannedMinutes(), row.dueAt(),
        new Money(row.payRate(), row.currency()));
    return new Waiting(row.session(), row.subject(), row.startsAt(), row.plannedMinutes(), row.plannedEnd(),
        row.dueAt(), rule.at(now, planned, row.statuses(), row.actualMinutes()), row.seen());
  }
}
