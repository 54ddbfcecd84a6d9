package app.afterbell.sessions;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.AttendanceAnswer.Logged;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Attendance and notes in one press: both are taken, or neither. */
@Component
public class BothTasks {

  private final Sql sql;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Organizations organizations;
  private final NotesReadings readings;
  private final TransactionTemplate transaction;

  BothTasks(
      Sql sql, AttendanceLog attendance, NotesLog notes, Organizations organizations, NotesReadings readings,
      PlatformTransactionManager transactions) {
    this.sql = sql;
    this.attendance = attendance;
    this.notes = notes;
    this.organizations = organizations;
    this.readings = readings;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What was said of each. Unless both are accepted, nothing was written. */
  public record Answers(AttendanceAnswer attendance, NotesAnswer notes) {

    public boolean accepted() {
      return attendance.accepted() && notes.accepted();
    }
  }

  public Answers submit(
      SessionId id,
      AttendanceSubmission submission,
      NotesSubmission written,
      Viewer by,
      Instant now) {
    var answers = taken(id, submission, written, by, now);
    if (answers.notes() instanceof NotesAnswer.ChangedMeanwhile) {
      // the answer holds them: that this was written down went with what was taken back
      readings.shown(by, List.of(id), now);
    }
    return answers;
  }

  private Answers taken(
      SessionId id, AttendanceSubmission submission, NotesSubmission written, Viewer by, Instant now) {
    return transaction.execute(status -> {
      var session = OpenedSession.lock(sql, id, by);
      var organization = organizations.current(by);
      var said = attendance.submit(new AttendanceLog.Opened(session, submission, by, now), organization);
      var then = said instanceof Logged(int revision, _) ? session.attended(revision, now) : session;
      var stands = said instanceof Logged(int revision, _)
          ? standing(revision, submission, minutes(session, submission, organization, by), by, now) : null;
      var answers = new Answers(said, notes.submit(new NotesLog.Opened(then, written, stands, by, now), organization));
      if (!answers.accepted()) {
        status.setRollbackOnly();
      }
      return answers;
    });
  }

  private static @Nullable Integer minutes(
      OpenedSession session, AttendanceSubmission submission, Organization organization, Viewer by) {
    var longest = MinuteGrid.of(session.policy(organization)).longest(session.plannedMinutes());
    return submission.heeded(longest, by.may(Power.LOG_FOR_MENTORS));
  }

  private static StandingAttendance standing(
      int revision, AttendanceSubmission submission, @Nullable Integer minutes, Viewer by, Instant now) {
    return new StandingAttendance(revision, now, by.id(), by.name(), minutes, null, submission.marks());
  }
}
