package app.afterbell.sessions;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.AttendanceAnswer.AlreadyLogged;
import app.afterbell.sessions.AttendanceAnswer.ChangedMeanwhile;
import app.afterbell.sessions.AttendanceAnswer.Logged;
import app.afterbell.sessions.AttendanceAnswer.Refused;
import app.afterbell.sessions.AttendanceAnswer.Withdrawn;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was there, and for how long: submit, change, take back (R8 to R12). Each is one transaction, serialized by the
 * session's row; the money follows in the same one.
 */
@Component
public class AttendanceLog {

  /** How long a log by one press can be taken back. Nothing is sent to families in that time. */
  public static final Duration UNDO = Duration.ofMinutes(10);

  private final AttendanceEntries entries;
  private final Organizations organizations;
  private final LogEvents events;

  AttendanceLog(AttendanceEntries entries, Organizations organizations, LogEvents events) {
    this.entries = entries;
    this.organizations = organizations;
    this.events = events;
  }

  /** Everyone attended, as long as planned: what one press says. */
  @Transactional
  public AttendanceAnswer submitAsPlanned(SessionId id, Viewer by, Instant now) {
    var session = entries.lock(id, by);
    var marks = session.students().stream()
        .map(student -> new Mark(student, AttendanceStatus.ATTENDED, null, null))
        .toList();
    return submit(session, new AttendanceSubmission(0, session.plannedMinutes(), marks, true), by, now);
  }

  /**
   * Records the attendance, or changes what stands.
   *
   * @param now the instant of the submission, recorded with it
   */
  @Transactional
  public AttendanceAnswer submit(SessionId id, AttendanceSubmission submission, Viewer by, Instant now) {
    return submit(entries.lock(id, by), submission, by, now);
  }

  /** Takes back a log by one press, within {@link #UNDO} and while nothing came after it. */
  @Transactional
  public AttendanceAnswer withdraw(SessionId id, int revision, Viewer by, Instant now) {
    var session = entries.lock(id, by);
    if (session.attendanceAt() == null) {
      return new Withdrawn(session.attendanceRevision());
    }
    var standing = entries.standing(id);
    if (standing.revision() != revision || standing.undoUntil() == null) {
      return new ChangedMeanwhile(standing);
    }
    if (!now.isBefore(standing.undoUntil())) {
      return new Refused(List.of(new Refusal.UndoOver(standing.undoUntil())));
    }
    int next = entries.withdraw(session, by, now);
    if (session.isLogged()) {
      events.withdrawn(session, next, organizations.current(), by, now);
    }
    return new Withdrawn(next);
  }

  private AttendanceAnswer submit(OpenedSession session, AttendanceSubmission submission, Viewer by, Instant now) {
    var organization = organizations.current();
    var refusals = AttendanceRule.of(organization)
        .check(submission, session.startsAt(), session.plannedMinutes(), session.students(), now);
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    var minutes = submission.anyoneAttended() ? submission.actualMinutes() : null;
    if (session.attendanceAt() != null) {
      var standing = entries.standing(session.id());
      if (standing.says(minutes, submission.marks())) {
        return new AlreadyLogged(standing.revision());
      }
      if (standing.revision() != submission.basedOn()) {
        return new ChangedMeanwhile(standing);
      }
    }
    int revision = entries.add(session, submission, minutes, by, now);
    if (session.notesAt() != null) {
      events.attendanceSubmitted(session, revision, submission.marks(), minutes, organization, by, now);
    }
    return new Logged(revision, session.notesAt() != null);
  }
}
