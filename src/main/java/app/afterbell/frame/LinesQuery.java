package app.afterbell.frame;

import app.afterbell.organization.Organizations;
import app.afterbell.payroll.PayCalendar;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a session comes to. Does not check the viewer: ask {@link SheetQuery} first. */
@Component
public class LinesQuery {

  private final Sql sql;
  private final Organizations organizations;

  LinesQuery(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
  }

  record PaidRow(
      @Nullable AttendanceStatus status,
      int minutes,
      Money rate,
      int percent,
      Money total,
      Money amount,
      Instant startsAt,
      Instant dueAt,
      Instant earnedAt,
      Instant recordedAt,
      String recordedByName,
      boolean difference) {

    private PaidLine toLine(PayCalendar calendar) {
      var payOn = calendar.paying(startsAt, dueAt, earnedAt).payOn();
      return new PaidLine(
          status, minutes, rate, percent, total, amount, payOn, recordedAt, recordedByName, difference);
    }
  }

  record Rate(Money payRate) {}

  /**
   * In the order in which they were written: the last one's total stands.
   *
   * @param undone whether they tell too what one press logged and was taken back, or changed while it could be
   */
  public List<PaidLine> paid(SessionId session, boolean undone, Viewer viewer) {
    var calendar = PayCalendar.of(organizations.current(viewer));
    return sql.sql("""
            select l.status, l.minutes, l.rate, l.percent, l.currency, l.total,
                   case when :undone then l.amount else n.amount end as amount, l.earned_at, l.recorded_at,
                   p.name as recorded_by_name, case when :undone then l.corrects else n.corrects end is not null
                     as difference, s.starts_at, s.due_at
            from earning_fact l
            join session_plan_fact s on s.id = l.session_id
            join person_card p on p.id = l.recorded_by
            left join shown_earning n on n.session_id = :session and n.id = l.id
            where l.session_id = :session and (:undone or n.id is not null)
            order by l.revision
            """)
        .param("session", session)
        .param("undone", undone)
        .list(PaidRow.class)
        .stream()
        .map(row -> row.toLine(calendar))
        .toList();
  }

  /**
   * @param settled it was logged or cancelled; else what was taken back is not settled yet, and no line says that it is
   * nothing
   */
  public List<BilledMinutes> billed(SessionId session, boolean settled) {
    return sql.sql("""
            select b.student_id, p.name as student_name, f.family_name, b.status, b.minutes, b.percent
            from billed_minutes b
            join person_card p on p.id = b.student_id
            left join student_family f on f.student_id = b.student_id
            where b.session_id = :session and (:settled or b.status is not null)
            order by p.name, p.id
            """)
        .param("session", session)
        .param("settled", settled)
        .list(BilledMinutes.class);
  }

  /** What an hour of it pays. */
  public Money payRate(SessionId session) {
    return sql.sql("select pay_rate, currency from session_rate where session_id = :session")
        .param("session", session)
        .one(Rate.class)
        .payRate();
  }
}
