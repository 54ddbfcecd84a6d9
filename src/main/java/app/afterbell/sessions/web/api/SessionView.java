package app.afterbell.sessions.web.api;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.StandingAttendance;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as programs read it. Instants are in UTC.
 *
 * @param timeZone in which its time was agreed
 * @param dueAt until when both tasks are in time (R3)
 * @param loggable which actual minutes can be logged (R6)
 * @param attendance absent while none stands
 * @param notes absent while none exist
 * @param loggedAt when both were in; absent until then
 * @param cancelledAt when it was cancelled before its start, for all (R14); absent while it stands
 */
record SessionView(
    SessionId id,
    Engagement engagement,
    Person mentor,
    Instant startsAt,
    ZoneId timeZone,
    int plannedMinutes,
    Instant dueAt,
    Loggable loggable,
    List<Person> students,
    @Nullable Attendance attendance,
    @Nullable Notes notes,
    @Nullable Instant loggedAt,
    @Nullable Instant cancelledAt) {

  record Engagement(EngagementId id, String name) {}

  record Person(PersonId id, String name) {}

  /** Multiples of step from least to most, and the planned minutes themselves. */
  record Loggable(int least, int most, int step) {}

  /** @param minutes absent where nobody attended */
  record Attendance(
      int revision, Instant recordedAt, Person recordedBy, @Nullable Integer minutes, List<Of> students) {

    record Of(PersonId student, AttendanceStatus status, @Nullable Instant toldAt, @Nullable String reason) {}

    static Attendance of(StandingAttendance standing) {
      return new Attendance(
          standing.revision(),
          standing.recordedAt(),
          new Person(standing.recordedBy(), standing.recordedByName()),
          standing.actualMinutes(),
          standing.marks().stream()
              .map(mark -> new Of(mark.student(), mark.status(), mark.toldAt(), mark.reason()))
              .toList());
    }
  }

  /** @param parts for one student's family alone (R21); none where nobody has one */
  record Notes(int revision, Instant recordedAt, String recordedByName, String body, List<Part> parts) {

    record Part(PersonId student, String body) {}

    static Notes of(StandingNotes standing) {
      return new Notes(
          standing.revision(),
          standing.recordedAt(),
          standing.recordedByName(),
          standing.body(),
          standing.parts().entrySet().stream()
              .map(part -> new Part(part.getKey(), part.getValue()))
              .sorted(Comparator.comparing(part -> part.student().value()))
              .toList());
    }
  }
}
