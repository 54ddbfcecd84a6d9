package app.afterbell.payroll;

import app.afterbell.organization.Organizations;
import app.afterbell.payroll.Statement.Added;
import app.afterbell.payroll.Statement.Corrected;
import app.afterbell.payroll.Statement.Line;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a mentor's own statement of one pay period. */
@Component
public class EarningsQuery {

  private final Sql sql;
  private final Organizations organizations;

  EarningsQuery(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
  }

  record LineRow(
      UUID id,
      SessionId sessionId,
      String engagement,
      Instant startsAt,
      @Nullable AttendanceStatus status,
      int minutes,
      Money rate,
      int percent,
      Money total,
      Money amount,
      boolean cancelled,
      PersonId recordedBy,
      String recordedByName,
      Instant recordedAt,
      @Nullable UUID corrects,
      @Nullable AttendanceStatus correctedStatus,
      @Nullable Integer correctedMinutes,
      @Nullable Money correctedTotal,
      @Nullable Instant correctedAt,
      @Nullable Instant correctedEarnedAt,
      Instant dueAt,
      @Nullable Instant undoUntil) {

    private Line toLine(Viewer mentor, PayCalendar calendar) {
      return new Line(
          id, sessionId, engagement, startsAt, status, minutes, rate, percent, total, amount, cancelled,
          recordedByName, !recordedBy.equals(mentor.id()), recordedAt, undoUntil,
          corrects == null ? null : corrected(corrects, calendar));
    }

    private Corrected corrected(UUID line, PayCalendar calendar) {
      return new Corrected(
          line, correctedStatus, Objects.requireNonNull(correctedMinutes),
          Objects.requireNonNull(correctedTotal), Objects.requireNonNull(correctedAt),
          calendar.paying(startsAt, dueAt, Objects.requireNonNull(correctedEarnedAt)).payOn());
    }
  }

  /** @param day any day of the period; the current one where none exists */
  @Transactional(readOnly = true)
  public Statement statement(Viewer mentor, @Nullable LocalDate day, Instant now) {
    var organization = organizations.current(mentor);
    var calendar = PayCalendar.of(organization);
    var current = calendar.periodOf(now);
    var period = day == null ? current : calendar.periodOf(day);
    var waiting = new WaitingRows(sql, PayRule.of(organization)).of(mentor, period, now);
    return new Statement(
        period, lines(mentor, period, calendar), added(mentor, period, calendar, now), waiting, calendar.before(period),
        period.from().isBefore(current.from()) ? calendar.after(period) : null, period.equals(current));
  }

  /** The pay period that a day belongs to. */
  public PayPeriod periodOf(LocalDate day, Viewer mentor) {
    return PayCalendar.of(organizations.current(mentor)).periodOf(day);
  }

  private List<Line> lines(Viewer mentor, PayPeriod period, PayCalendar calendar) {
    var run = calendar.boundsOf(period);
    return sql.sql("""
            select l.id, l.session_id, e.name as engagement, s.starts_at, l.status, l.minutes, l.rate, l.percent,
                   l.currency, l.total, l.amount, s.cancelled_at is not null as cancelled, l.recorded_by, p.name
                     as recorded_by_name, l.recorded_at,
                   l.corrects, c.status as corrected_status, c.minutes as corrected_minutes,
                   c.total as corrected_total, c.recorded_at as corrected_at, c.earned_at as corrected_earned_at,
                   s.due_at, h.undo_until
            from paid_line(:mentor, :startsFrom, :startsTo, :opensAt, :closesAt) l
            join session_plan_fact s on s.id = l.session_id
            join engagement_card e on e.id = s.engagement_id
            join person_card p on p.id = l.recorded_by
            left join earning_line c on c.id = l.corrects
            left join attendance_history h on h.session_id = l.session_id and h.revision = l.revision
            order by s.starts_at, l.session_id, l.revision
            """)
        .param("mentor", mentor.id())
        .param("startsFrom", run.startsFrom())
        .param("startsTo", run.startsTo())
        .param("opensAt", run.opensAt())
        .param("closesAt", run.closesAt())
        .list(LineRow.class)
        .stream()
        .map(row -> row.toLine(mentor, calendar))
        .toList();
  }

  record AddedRow(
      UUID id, String kind, SessionId sessionId, String engagement, Instant startsAt, Currency currency, long amount,
      String reason, Instant madeAt) {

    private Added toAdded() {
      return new Added(id, kind, sessionId, engagement, startsAt, new Money(amount, currency), reason, madeAt);
    }
  }

  // By the run that closes next after it was made, as any difference (R25).
  private List<Added> added(Viewer mentor, PayPeriod period, PayCalendar calendar, Instant now) {
    var run = calendar.boundsOf(period);
    return sql.sql("""
            select a.id, a.kind, a.session_id, e.name as engagement, s.starts_at, a.currency, a.amount, a.reason,
              a.made_at
            from pay_act_fact a
            join session_plan_fact s on s.id = a.session_id
            join engagement_card e on e.id = s.engagement_id
            where a.mentor_id = :mentor and a.made_at >= :opensAt and a.made_at < :closesAt and a.undo_until <= :now
            order by a.made_at, a.id
            """)
        .param("mentor", mentor.id())
        .param("opensAt", run.opensAt())
        .param("closesAt", run.closesAt())
        .param("now", now)
        .list(AddedRow.class)
        .stream()
        .map(AddedRow::toAdded)
        .toList();
  }
}
