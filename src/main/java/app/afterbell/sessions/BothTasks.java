package app.afterbell.sessions;

import app.afterbell.shared.Viewer;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Attendance and notes in one press: both are taken, or neither. */
@Component
public class BothTasks {

  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final TransactionTemplate transaction;

  BothTasks(AttendanceLog attendance, NotesLog notes, PlatformTransactionManager transactions) {
    this.attendance = attendance;
    this.notes = notes;
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
    return transaction.execute(status -> {
      var answers = new Answers(
          attendance.submit(id, submission, by, now), notes.submit(id, written, by, now));
      if (!answers.accepted()) {
        status.setRollbackOnly();
      }
      return answers;
    });
  }
}
