package app.afterbell.sessions;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.NotesAnswer.AlreadySubmitted;
import app.afterbell.sessions.NotesAnswer.ChangedMeanwhile;
import app.afterbell.sessions.NotesAnswer.Refused;
import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.sessions.NotesAnswer.Submitted;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done and what to practise: submit and edit (R17, R20). Earlier texts are kept; the draft goes. */
@Component
public class NotesLog {

  private final Sql sql;
  private final NotesEntries entries;
  private final AttendanceEntries attendance;
  private final Organizations organizations;
  private final Templates templates;
  private final LogEvents events;
  private final NotesReadings readings;

  NotesLog(
      Sql sql,
      NotesEntries entries,
      AttendanceEntries attendance,
      Organizations organizations,
      Templates templates,
      LogEvents events,
      NotesReadings readings) {
    this.sql = sql;
    this.entries = entries;
    this.attendance = attendance;
    this.organizations = organizations;
    this.templates = templates;
    this.events = events;
    this.readings = readings;
  }

  /** Submits notes for all that no draft of this writer led to: a draft that says something else stays, and so do the parts. */
  @Transactional
  public NotesAnswer submit(SessionId id, int basedOn, String body, Viewer by, Instant now) {
    return submit(id, new NotesSubmission(basedOn, body), by, now);
  }

  /** Takes notes over that were written elsewhere: no section is required of them (R18). */
  @Transactional
  public NotesAnswer takeOver(SessionId id, int basedOn, String body, Viewer by, Instant now) {
    return submit(id, new NotesSubmission(basedOn, body), false, by, now);
  }

  /** Submits the notes, or edits those that stand. */
  @Transactional
  public NotesAnswer submit(SessionId id, NotesSubmission submission, Viewer by, Instant now) {
    return submit(id, submission, true, by, now);
  }

  private NotesAnswer submit(SessionId id, NotesSubmission submission, boolean bySections, Viewer by, Instant now) {
    var session = OpenedSession.lock(sql, id, by);
    if (!session.startedBy(now)) {
      return new Refused(List.of(new Refusal.NotStarted(session.startsAt())));
    }
    var organization = organizations.current();
    var standing = session.notesRevision() > 0 ? entries.standing(id) : null;
    var refusals = new ArrayList<>(
        NotesRule.of(organization, templates.knownHeadings()).check(submission, withParts(session, standing)));
    if (refusals.isEmpty() && bySections) {
      refusals.addAll(unfilled(session, submission, standing));
    }
    if (!refusals.isEmpty()) {
      return new Refused(List.copyOf(refusals));
    }
    if (standing != null && standing.says(submission)) {
      discardDrafts(id, submission, by);
      return new AlreadySubmitted(standing.revision());
    }
    if (standing != null && standing.revision() != submission.basedOn()) {
      readings.shown(by, List.of(id), now); // the answer holds them
      return new ChangedMeanwhile(standing);
    }
    int revision = entries.add(session, submission, by, now);
    discardDrafts(id, submission, by);
    events.notesSubmitted(session, revision, now);
    if (session.attendanceAt() != null && !session.isLogged()) {
      events.loggedByNotes(session, attendance.standing(id), organization, now);
    }
    return new Submitted(revision, session.attendanceAt() != null);
  }

  private List<Refusal> unfilled(OpenedSession session, NotesSubmission submission, @Nullable StandingNotes standing) {
    var unfilled = new RequiredSections(templates.choiceFor(session.subject()))
        .check(submission.text(), standing == null ? "" : standing.body());
    return unfilled.isEmpty() || isOfNobody(session) ? List.of() : unfilled;
  }

  private boolean isOfNobody(OpenedSession session) {
    return session.attendanceAt() != null
        && attendance.standing(session.id()).marks().stream().noneMatch(mark -> mark.status() == AttendanceStatus.ATTENDED);
  }

  // Who left the session keeps the part that was written when they were in it, and it can be edited.
  private static Set<PersonId> withParts(OpenedSession session, @Nullable StandingNotes standing) {
    var students = new HashSet<>(session.students());
    if (standing != null) {
      students.addAll(standing.parts().keySet());
    }
    return students;
  }

  private void discardDrafts(SessionId id, NotesSubmission submission, Viewer by) {
    sql.sql(
            """
            delete from notes_draft
            where session_id = :id and author_id = :by and (version = :version or rtrim(body, E' \\t\\r\\n') = :submitted)
            """)
        .param("id", id)
        .param("version", submission.draftVersion())
        .param("submitted", submission.text())
        .param("by", by.id())
        .update();
    if (submission.parts() != null) {
      var students = new HashSet<>(submission.partDrafts().keySet());
      students.addAll(submission.parts().keySet());
      students.forEach(student -> discardDraft(id, student, submission, by));
    }
  }

  private void discardDraft(SessionId id, PersonId student, NotesSubmission submission, Viewer by) {
    sql.sql(
            """
            delete from notes_part_draft
            where session_id = :id and author_id = :by and student_id = :student
              and (version = :version or rtrim(body, E' \\t\\r\\n') = :submitted)
            """)
        .param("id", id)
        .param("version", submission.partDrafts().getOrDefault(student, 0))
        .param("submitted", submission.part(student))
        .param("student", student)
        .param("by", by.id())
        .update();
  }
}
