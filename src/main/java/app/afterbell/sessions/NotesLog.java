package app.afterbell.sessions;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.LogEvents.ByNotes;
import app.afterbell.sessions.NotesAnswer.AlreadySubmitted;
import app.afterbell.sessions.NotesAnswer.ChangedMeanwhile;
import app.afterbell.sessions.NotesAnswer.Refused;
import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.sessions.NotesAnswer.Submitted;
import app.afterbell.sessions.NotesEntries.Entry;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.Suggestions;
import app.afterbell.templates.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done and what to practise: submit and edit (R17, R20). Earlier texts are kept; the draft goes. One
 * submission is a set of one: an import's thousands go the same way.
 */
@Component
public class NotesLog {

  private final Sql sql;
  private final NotesEntries entries;
  private final AttendanceEntries attendance;
  private final SpentDrafts drafts;
  private final Organizations organizations;
  private final Templates templates;
  private final LogEvents events;
  private final NotesReadings readings;

  NotesLog(
      Sql sql,
      NotesEntries entries,
      AttendanceEntries attendance,
      SpentDrafts drafts,
      Organizations organizations,
      Templates templates,
      LogEvents events,
      NotesReadings readings) {
    this.sql = sql;
    this.entries = entries;
    this.attendance = attendance;
    this.drafts = drafts;
    this.organizations = organizations;
    this.templates = templates;
    this.events = events;
    this.readings = readings;
  }

  /** What somebody writes of a session. @param at the instant of the submission, recorded with it */
  public record Written(SessionId session, NotesSubmission submission, Viewer by, Instant at)
      implements OpenedSession.Asking {}

  /** The same with the session's row locked. @param attendance what stands of it, where that is known already */
  record Opened(
      OpenedSession session, NotesSubmission submission, @Nullable StandingAttendance attendance, Viewer by,
      Instant at) {}

  /**
   * Submits notes for all that no draft of this writer led to: a draft that says something else stays, and so do the
   * parts.
   */
  @Transactional
  public NotesAnswer submit(SessionId id, int basedOn, String body, Viewer by, Instant now) {
    return submit(id, new NotesSubmission(basedOn, body), by, now);
  }

  /** Submits the notes, or edits those that stand. */
  @Transactional
  public NotesAnswer submit(SessionId id, NotesSubmission submission, Viewer by, Instant now) {
    return submit(new Opened(OpenedSession.lock(sql, id, by), submission, null, by, now), organizations.current(by));
  }

  /**
   * Takes notes over that were written elsewhere, of sessions each named once: no section is required of them (R18).
   *
   * @param tells whether families are told of them as of others; else they are history, and news to nobody
   * @return the answers in the order of what was written
   */
  @Transactional
  public List<NotesAnswer> takeOver(List<Written> written, boolean tells) {
    var sessions = OpenedSession.lock(sql, written);
    var opened = written.stream()
        .map(one -> new Opened(sessions.get(one.session()), one.submission(), null, one.by(), one.at()))
        .toList();
    return submit(opened, false, !tells, organizations.current());
  }

  NotesAnswer submit(Opened written, Organization organization) {
    return submit(List.of(written), true, false, organization).getFirst();
  }

  private List<NotesAnswer> submit(List<Opened> written, boolean bySections, boolean history,
      Organization organization) {
    var standing = entries.standing(
        written.stream().map(Opened::session).filter(s -> s.notesRevision() > 0).map(OpenedSession::id).toList());
    var suggestions = templates.read();
    var taken = new ArrayList<Entry>();
    var answers = written.stream()
        .map(one -> answer(one, standing.get(one.session().id()), suggestions, bySections, organization, taken))
        .toList();
    if (!taken.isEmpty()) {
      entries.add(taken, history);
      drafts.discard(taken);
      events.notesSubmitted(taken.stream()
          .map(one ->
              new NotesSubmitted.Notes(one.session().id(), one.session().engagementId(), one.revision(), one.at(),
                  history))
          .toList());
      sayLogged(taken, known(written), organization);
    }
    return answers;
  }

  private NotesAnswer answer(
      Opened written, @Nullable StandingNotes standing, Suggestions suggestions, boolean bySections,
      Organization organization, List<Entry> taken) {
    var session = written.session();
    var submission = written.submission();
    if (session.cancelledAt() != null) {
      return new Refused(List.of(new Refusal.Cancelled(session.cancelledAt())));
    }
    if (!session.startedBy(written.at())) {
      return new Refused(List.of(new Refusal.NotStarted(session.startsAt())));
    }
    var refusals = new ArrayList<>(NotesRule.of(session.policy(organization), suggestions.headings())
        .check(submission, withParts(session, standing)));
    if (refusals.isEmpty() && bySections) {
      refusals.addAll(unfilled(written, standing, suggestions));
    }
    if (!refusals.isEmpty()) {
      return new Refused(List.copyOf(refusals));
    }
    var entry = new Entry(session, submission, standing, written.by(), written.at());
    if (standing != null && standing.says(submission)) {
      drafts.discard(List.of(entry));
      return new AlreadySubmitted(standing.revision());
    }
    if (standing != null && standing.revision() != submission.basedOn()) {
      readings.shown(written.by(), List.of(session.id()), written.at()); // the answer holds them
      return new ChangedMeanwhile(standing);
    }
    taken.add(entry);
    return new Submitted(entry.revision(), session.attendanceAt() != null);
  }

  private static Map<SessionId, StandingAttendance> known(List<Opened> written) {
    return written.stream()
        .filter(one -> one.attendance() != null)
        .collect(Collectors.toMap(one -> one.session().id(), Opened::attendance));
  }

  private void sayLogged(List<Entry> taken, Map<SessionId, StandingAttendance> known, Organization organization) {
    var logged = taken.stream().filter(one -> one.session().attendanceAt() != null && !one.session().isLogged())
        .toList();
    if (!logged.isEmpty()) {
      var standing = new HashMap<>(known);
      standing.putAll(attendance.standing(
          logged.stream().map(one -> one.session().id()).filter(id -> !known.containsKey(id)).toList()));
      events.loggedByNotes(
          logged.stream().map(one -> new ByNotes(one.session(), standing.get(one.session().id()), one.at())).toList(),
          organization);
    }
  }

  private List<Refusal> unfilled(Opened written, @Nullable StandingNotes standing, Suggestions suggestions) {
    var unfilled = new RequiredSections(suggestions.choiceFor(written.session().subject()))
        .check(written.submission().text(), standing == null ? "" : standing.body());
    return unfilled.isEmpty() || isOfNobody(written) ? List.of() : unfilled;
  }

  private boolean isOfNobody(Opened written) {
    var id = written.session().id();
    if (written.session().attendanceAt() == null) {
      return false;
    }
    var said = written.attendance() != null ? written.attendance() : attendance.standing(List.of(id)).get(id);
    return said.marks().stream().noneMatch(mark -> mark.status() == AttendanceStatus.ATTENDED);
  }

  // Who left the session keeps the part that was written when they were in it, and it can be edited.
  private static Set<PersonId> withParts(OpenedSession session, @Nullable StandingNotes standing) {
    var students = new HashSet<>(session.students());
    if (standing != null) {
      students.addAll(standing.parts().keySet());
    }
    return students;
  }
}
