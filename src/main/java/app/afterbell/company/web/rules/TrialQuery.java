package app.afterbell.company.web.rules;

import app.afterbell.company.web.rules.Past.Line;
import app.afterbell.company.web.rules.Past.Student;
import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was logged and cancelled, with the lines that stand: at most so many sessions, the newest. */
@Component
class TrialQuery {

  /** Students of sessions: more than three months of a company of a thousand mentors have. */
  static final int MOST = 100_000;

  private final Sql sql;

  TrialQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(
      SessionId id, EngagementId engagementId, PersonId mentorId, Instant startsAt, int plannedMinutes,
      @Nullable Integer actualMinutes, Instant dueAt, boolean paid, PersonId studentId, AttendanceStatus status,
      @Nullable Instant toldAt, @Nullable UUID familyId, @Nullable Integer billedMinutes, long billRate,
      long billed, @Nullable Integer paidMinutes, long payRate, long paidTotal, Currency currency, Currency payCurrency,
      @Nullable Instant earnedAt) {

    private Student student() {
      return new Student(studentId, familyId, status, toldAt, new Line(billedMinutes, money(billRate), money(billed)));
    }

    private Past with(List<Student> students) {
      return new Past(id, engagementId, mentorId, startsAt, plannedMinutes, actualMinutes, dueAt, earnedAt,
          List.copyOf(students), paid ? new Line(paidMinutes, paid(payRate), paid(paidTotal)) : null);
    }

    private Money money(long minor) {
      return new Money(minor, currency);
    }

    private Money paid(long minor) {
      return new Money(minor, payCurrency);
    }
  }

  /** How many sessions there are to judge. */
  int count(Instant from, Instant to) {
    return sql.sql("""
            select count(*)::integer from session_plan_fact s
            where s.starts_at >= :from and s.starts_at < :to
              and (s.logged_at is not null and s.cancelled_at is null or s.cancelled_asked_by = 'family')
            """)
        .param("from", from)
        .param("to", to)
        .one(Integer.class);
  }

  /**
   * Those in which a student has one of these statuses, the newest first. Rates are those of the lines that stand, and
   * where nothing was owed, so that there is no line, those of the day.
   */
  List<Past> sessions(Instant from, Instant to, Set<AttendanceStatus> statuses) {
    var sessions = new ArrayList<Past>();
    var students = new ArrayList<Student>();
    Row last = null;
    for (var row : rows(from, to, statuses)) {
      if (last != null && !last.id().equals(row.id())) {
        sessions.add(last.with(students));
        students.clear();
      }
      students.add(row.student());
      last = row;
    }
    if (last != null) {
      sessions.add(Objects.requireNonNull(last).with(students));
    }
    return List.copyOf(sessions);
  }

  private List<Row> rows(Instant from, Instant to, Set<AttendanceStatus> statuses) {
    return sql.sql("""
            with judged as materialized (
              select s.id, s.engagement_id, s.mentor_id, s.starts_at, s.planned_minutes, s.actual_minutes, s.due_at,
                     s.logged_at is not null or s.cancelled_at is not null as paid,
                     m.student_id, m.status, m.told_at,
                     bool_or(m.status = any(:statuses)) over (partition by s.id) as touched
              from session_plan_fact s
              join session_student_plan_fact m on m.session_id = s.id and m.status is not null
                and (s.logged_at is not null or m.cancelled_at is not null)
              where s.starts_at >= :from and s.starts_at < :to
                and (s.cancelled_at is null or s.cancelled_asked_by = 'family')),
            newest as materialized (
              select * from judged where touched order by starts_at desc, id desc limit :most)
            select s.id, s.engagement_id, s.mentor_id, s.starts_at, s.planned_minutes, s.actual_minutes, s.due_at,
              s.paid,
                   s.student_id, s.status, s.told_at, case when c.rate is null then t.family_id else c.family_id end
                     as family_id,
                   c.minutes as billed_minutes, coalesce(c.rate, t.bill_rate) as bill_rate,
                   coalesce(c.total, 0) as billed, p.minutes as paid_minutes, coalesce(p.rate, t.pay_rate) as pay_rate,
                   coalesce(p.total, 0) as paid_total, coalesce(c.currency, t.currency) as currency,
                   coalesce(p.currency, t.pay_currency) as pay_currency, p.earned_at
            from newest s
            left join lateral (
              select x.family_id, x.minutes, x.rate, x.total, x.currency from charge_fact x
              where x.session_id = s.id and x.student_id = s.student_id order by x.revision desc limit 1) c on true
            left join lateral (
              select x.minutes, x.rate, x.total, x.currency, x.earned_at from earning_fact x
              where x.session_id = s.id order by x.revision desc limit 1) p on true
            left join lateral (
              select b.bill_rate, b.currency, y.pay_rate, y.currency as pay_currency, f.family_id
              from engagement_card e
              join engagement_bill_rate b on b.engagement_id = e.id
                and b.from_on <= (s.starts_at at time zone e.time_zone)::date
                and b.to_on > (s.starts_at at time zone e.time_zone)::date
              join engagement_pay_rate y on y.engagement_id = e.id and y.from_on = b.from_on
              left join student_family f on f.student_id = s.student_id
              where e.id = s.engagement_id and (c.rate is null or p.rate is null)) t on true
            order by s.starts_at desc, s.id desc, s.student_id
            """)
        .param("from", from)
        .param("to", to)
        .param("statuses", statuses)
        .param("most", MOST)
        .list(Row.class);
  }
}
