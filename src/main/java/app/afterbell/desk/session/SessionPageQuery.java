package app.afterbell.desk.session;

import app.afterbell.desk.session.SessionPage.Amounts;
import app.afterbell.desk.session.SessionPage.PaidMinutes;
import app.afterbell.frame.FrameQuery;
import app.afterbell.frame.LinesQuery;
import app.afterbell.frame.PaidLine;
import app.afterbell.frame.ReadersQuery;
import app.afterbell.frame.Sheet;
import app.afterbell.frame.SheetQuery;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of any session for staff, on one connection. */
@Component
class SessionPageQuery {

  private final Sql sql;
  private final FrameQuery frames;
  private final SheetQuery sheets;
  private final LinesQuery lines;
  private final ReadersQuery readers;
  private final NotesReadings readings;

  SessionPageQuery(
      Sql sql, FrameQuery frames, SheetQuery sheets, LinesQuery lines, ReadersQuery readers, NotesReadings readings) {
    this.sql = sql;
    this.frames = frames;
    this.sheets = sheets;
    this.lines = lines;
    this.readers = readers;
    this.readings = readings;
  }

  @Transactional
  public SessionPage page(SessionId id, Viewer staff, Instant now) {
    var frame = frames.frame(Portal.STAFF, id, staff, now);
    var sheet = sheets.ofStaff(frame, staff);
    var plan = sheet.plan();
    if (sheet.text() != null) {
      readings.shown(staff, List.of(id), now);
    }
    var paid = lines.paid(id, true, staff);
    boolean settled = plan.loggedAt() != null || frame.isCancelled();
    return new SessionPage(
        frame,
        sheet,
        sheet.hasStarted(now),
        plan.loggedAt() == null && !frame.isCancelled() && now.isAfter(sheet.dueAt()),
        sheet.text() == null ? List.of() : readers.of(List.of(id)),
        lines.billed(id, settled),
        settled ? paidMinutes(paid) : null,
        staff.may(Power.SEE_AMOUNTS) ? new Amounts(charged(id), paid) : null);
  }

  private static PaidMinutes paidMinutes(List<PaidLine> paid) {
    return paid.isEmpty() ? new PaidMinutes(0, 0) : new PaidMinutes(paid.getLast().minutes(), paid.getLast().percent());
  }

  private List<ChargedLine> charged(SessionId session) {
    return sql.sql("""
            select s.name as student_name, f.family_name, l.status, l.minutes, l.rate, l.percent, l.currency, l.total,
                   l.amount, l.recorded_at, p.name as recorded_by_name, l.corrects is not null as difference
            from charge_fact l
            join person_card s on s.id = l.student_id
            join person_card p on p.id = l.recorded_by
            left join student_family f on f.student_id = l.student_id
            where l.session_id = :session
            order by s.name, s.id, l.revision
            """)
        .param("session", session)
        .list(ChargedLine.class);
  }
}
