package app.afterbell.sessions;

import app.afterbell.organization.Organization;
import app.afterbell.sessions.AttendanceEntries.Entry;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.Outcome.Billed;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that sessions became logged, changed or open again. Listeners run in the same transaction. */
@Component
class LogEvents {

  private final ApplicationEventPublisher publisher;

  LogEvents(ApplicationEventPublisher publisher) {
    this.publisher = publisher;
  }

  /** Attendance came in. Where notes already were, the session becomes logged by it, or its log changes. */
  void attendanceSubmitted(List<Entry> entries, Organization organization) {
    var first = outcomes(entries, entry -> !entry.session().isLogged(), organization);
    if (!first.isEmpty()) {
      publisher.publishEvent(new SessionLogged(first));
    }
    var changed = outcomes(entries, entry -> entry.session().isLogged(), organization);
    if (!changed.isEmpty()) {
      publisher.publishEvent(new LogChanged(changed, false));
    }
  }

  /** A session is one of another engagement: where it is logged, by its terms from now on. */
  void reassigned(Entry entry, Organization organization) {
    var changed = outcomes(List.of(entry), one -> one.session().isLogged(), organization);
    if (!changed.isEmpty()) {
      publisher.publishEvent(new LogChanged(changed, true));
    }
  }

  /** Notes came in, whether or not their sessions are logged by them. */
  void notesSubmitted(List<NotesSubmitted.Notes> notes) {
    publisher.publishEvent(new NotesSubmitted(notes));
  }

  /** First notes came in where attendance already stood. */
  record ByNotes(OpenedSession session, StandingAttendance standing, Instant at) {}

  /** The sessions become logged by their notes. */
  void loggedByNotes(List<ByNotes> logged, Organization organization) {
    publisher.publishEvent(new SessionLogged(logged.stream()
        .map(one -> outcome(
            one.session(), one.standing().revision(), one.standing().marks(), one.standing().actualMinutes(),
            organization,
            later(one.session().attendanceAt(), one.at()), one.standing().recordedBy(), one.standing().recordedAt()))
        .toList()));
  }

  void longerAsked(OpenedSession session, Longer longer, Viewer by, Instant now) {
    publisher.publishEvent(new LongerAsked(
        session.id(), Objects.requireNonNull(longer.minutes()), Objects.requireNonNull(longer.reason()), by, now));
  }

  void withdrawn(OpenedSession session, int revision, Viewer by, Instant now) {
    publisher.publishEvent(
        new LogWithdrawn(session.id(), revision, session.startsAt(), session.dueAt(), session.students(), by.id(),
            now));
  }

  private static List<Outcome> outcomes(List<Entry> entries, Predicate<Entry> which, Organization organization) {
    return entries.stream()
        .filter(entry -> entry.session().notesAt() != null)
        .filter(which)
        .map(entry -> outcome(
            entry.session(), entry.revision(), entry.submission().marks(), entry.minutes(), organization,
            later(entry.session().attended(entry.revision(), entry.at()).attendanceAt(), entry.session().notesAt()),
            entry.by().id(), entry.at()))
        .toList();
  }

  private static Outcome outcome(
      OpenedSession session,
      int revision,
      List<Mark> marks,
      @Nullable Integer minutes,
      Organization organization,
      Instant loggedAt,
      PersonId recordedBy,
      Instant recordedAt) {
    var percentages = Percentages.of(session.policy(organization));
    int planned = session.plannedMinutes();
    int actual = minutes == null ? planned : minutes;
    var billed = marks.stream()
        .map(mark -> new Billed(mark.student(), percentages.billed(mark.status(), planned, actual)))
        .toList();
    var statuses = Stream.concat(marks.stream().map(Mark::status), session.calledOff().stream()).toList();
    var paid = percentages.paid(statuses, planned, actual);
    return new Outcome(
        session.id(), session.engagementId(), session.mentorId(), session.startsAt(), session.day(), session.dueAt(),
        revision, loggedAt, recordedBy, recordedAt, billed, paid);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
