package app.afterbell.sessions;

import app.afterbell.organization.Organization;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.Outcome.Billed;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a session became logged, changed or open again. Listeners run in the same transaction. */
@Component
class LogEvents {

  private final Sql sql;
  private final ApplicationEventPublisher publisher;

  LogEvents(Sql sql, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.publisher = publisher;
  }

  /** Attendance came in where notes already were: the session becomes logged, or its log changes. */
  void attendanceSubmitted(
      OpenedSession session,
      int revision,
      List<Mark> marks,
      @Nullable Integer minutes,
      Organization organization,
      Viewer by,
      Instant now) {
    boolean first = !session.isLogged();
    var loggedAt = first ? now : later(session.attendanceAt(), session.notesAt());
    var outcome = outcome(session, revision, marks, minutes, organization, loggedAt, by.id(), now);
    publisher.publishEvent(first ? new SessionLogged(outcome) : new LogChanged(outcome));
  }

  /** Notes came in, whether or not the session is logged by them. */
  void notesSubmitted(OpenedSession session, int revision, Instant now) {
    publisher.publishEvent(new NotesSubmitted(session.id(), session.engagementId(), revision, now));
  }

  /** First notes came in where attendance already stood: the session becomes logged. */
  void loggedByNotes(OpenedSession session, StandingAttendance standing, Organization organization, Instant now) {
    publisher.publishEvent(new SessionLogged(outcome(
        session, standing.revision(), standing.marks(), standing.actualMinutes(), organization,
        later(session.attendanceAt(), now), standing.recordedBy(), standing.recordedAt())));
  }

  void withdrawn(OpenedSession session, int revision, Organization organization, Viewer by, Instant now) {
    publisher.publishEvent(
        new LogWithdrawn(session.id(), revision, session.startsAt(), session.dueAt(organization), by.id(), now));
  }

  private Outcome outcome(
      OpenedSession session,
      int revision,
      List<Mark> marks,
      @Nullable Integer minutes,
      Organization organization,
      Instant loggedAt,
      PersonId recordedBy,
      Instant recordedAt) {
    var percentages = percentages();
    int planned = session.plannedMinutes();
    int actual = minutes == null ? planned : minutes;
    var billed = marks.stream()
        .map(mark -> new Billed(mark.student(), percentages.billed(mark.status(), planned, actual)))
        .toList();
    var paid = percentages.paid(marks.stream().map(Mark::status).toList(), planned, actual);
    return new Outcome(
        session.id(), session.engagementId(), session.mentorId(), session.startsAt(), session.dueAt(organization),
        revision, loggedAt, recordedBy, recordedAt, billed, paid);
  }

  Percentages percentages() {
    return new Percentages(
        sql.sql("select status, billed, paid from status_percentage").list(StatusRow.class).stream()
            .collect(Collectors.toMap(StatusRow::status, row -> new Percentages.Pair(row.billed(), row.paid()))));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  record StatusRow(AttendanceStatus status, int billed, int paid) {}
}
