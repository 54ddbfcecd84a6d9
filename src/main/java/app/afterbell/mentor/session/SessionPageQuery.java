package app.afterbell.mentor.session;

import app.afterbell.frame.FrameQuery;
import app.afterbell.frame.LinesQuery;
import app.afterbell.frame.ReadersQuery;
import app.afterbell.frame.Sheet;
import app.afterbell.frame.Sheet.Mark;
import app.afterbell.frame.SheetQuery;
import app.afterbell.organization.Organizations;
import app.afterbell.payroll.Pay;
import app.afterbell.payroll.PayRule;
import app.afterbell.payroll.PayRule.Planned;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of a mentor's own session, on one connection. */
@Component
class SessionPageQuery {

  private final FrameQuery frames;
  private final SheetQuery sheets;
  private final LinesQuery lines;
  private final ReadersQuery readers;
  private final Organizations organizations;
  private final NotesReadings readings;

  SessionPageQuery(
      FrameQuery frames, SheetQuery sheets, LinesQuery lines, ReadersQuery readers, Organizations organizations,
      NotesReadings readings) {
    this.readings = readings;
    this.frames = frames;
    this.sheets = sheets;
    this.lines = lines;
    this.readers = readers;
    this.organizations = organizations;
  }

  /** Not read-only: of a mentor who is staff too, it is written down (R29). */
  @Transactional
  public SessionPage page(SessionId id, Viewer mentor, Instant now) {
    var frame = frames.frame(Portal.MENTOR, id, mentor, now);
    var sheet = sheets.ofMentor(frame, mentor);
    if (mentor.isStaff() && sheet.text() != null) {
      readings.shown(mentor, List.of(id), now);
    }
    var plan = sheet.plan();
    boolean settled = plan.loggedAt() != null || frame.isCancelled();
    return new SessionPage(
        frame,
        sheet,
        sheet.hasStarted(now),
        !settled && now.isAfter(sheet.dueAt()),
        lines.billed(id, settled),
        settled ? lines.paid(id, false, mentor) : List.of(),
        sheet.text() == null ? List.of() : readers.of(List.of(id)),
        !settled ? would(sheet, mentor, now) : null);
  }

  private Pay would(Sheet sheet, Viewer mentor, Instant now) {
    var plan = sheet.plan();
    var rule = PayRule.of(organizations.current(mentor));
    var planned = new Planned(plan.startsAt(), plan.plannedMinutes(), sheet.dueAt(), lines.payRate(plan.id()));
    var standing = sheet.standing();
    var statuses = standing == null
        ? List.<AttendanceStatus>of()
        : standing.marks().stream().map(Mark::status).toList();
    return rule.at(now, planned, statuses, standing == null ? null : standing.actualMinutes());
  }
}
