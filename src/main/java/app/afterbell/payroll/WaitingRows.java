package app.afterbell.payroll;

import app.afterbell.payroll.PayRule.Planned;
import app.afterbell.payroll.Statement.Waiting;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions that started and are not logged, with what they would pay and in which run (R13, R24). */
record WaitingRows(Sql sql, PayRule rule) {

  // More open sessions than anybody holds in years.
  private static final int MOST = 2000;

  record Row(
      SessionId id,
      String engagement,
      Instant startsAt,
      int plannedMinutes,
      Instant dueAt,
      @Nullable Instant attendanceAt,
      @Nullable Instant notesAt,
      @Nullable Integer actualMinutes,
      List<AttendanceStatus> statuses,
      Money payRate) {}

  List<Waiting> of(Viewer mentor, PayPeriod period, Instant now) {
    return sql.sql("""
            select s.id, e.name as engagement, s.starts_at, s.planned_minutes, s.due_at, s.attendance_at, s.notes_at,
                   s.actual_minutes,
                   array(select m.status from session_student_fact m where m.session_id = s.id and m.status is not null)
                     as statuses,
                   r.pay_rate, r.currency
            from (select x.* from session_fact x
                  -- by the mentor's index
                  where x.mentor_id = :mentor and x.logged_at is null and x.starts_at <= :now offset 0) s
            join engagement_card e on e.id = s.engagement_id
            join session_rate r on r.session_id = s.id
            order by s.due_at, s.id
            limit :most
            """)
        .param("mentor", mentor.id())
        .param("now", now)
        .param("most", MOST)
        .list(Row.class)
        .stream()
        .filter(row -> rule.calendar().paying(row.startsAt(), row.dueAt(), now).equals(period))
        .map(row -> waiting(row, now))
        .toList();
  }

  private Waiting waiting(Row row, Instant now) {
    var planned = new Planned(row.startsAt(), row.plannedMinutes(), row.dueAt(), row.payRate());
    var pays = rule.at(now, planned, row.statuses(), row.actualMinutes()).amount();
    return new Waiting(
        row.id(), row.engagement(), row.startsAt(), row.plannedMinutes(), row.dueAt(), now.isAfter(row.dueAt()),
        row.attendanceAt() != null, row.notesAt() != null, pays);
  }
}
