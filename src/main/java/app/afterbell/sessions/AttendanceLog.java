package app.afterbell.sessions;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.AttendanceAnswer.AlreadyLogged;
import app.afterbell.sessions.AttendanceAnswer.ChangedMeanwhile;
import app.afterbell.sessions.AttendanceAnswer.Logged;
import app.afterbell.sessions.AttendanceAnswer.Refused;
import app.afterbell.sessions.AttendanceAnswer.Withdrawn;
import app.afterbell.sessions.AttendanceEntries.Entry;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was there, and for how long: submit, change, take back (R8 to R12). Each is one transaction, serialized by the
 * session's row; the money follows in the same one. One submission is a set of one: an import's thousands go the same
 * way.
 */
@Component
public class AttendanceLog {

  /** How long a log by one press can be taken back. Nothing is sent to families in that time. */
  public static final Duration UNDO = Duration.ofMinutes(10);

  private final Sql sql;
  private final AttendanceEntries entries;
  private final Organizations organizations;
  private final LogEvents events;

  AttendanceLog(Sql sql, AttendanceEntries entries, Organizations organizations, LogEvents events) {
    this.sql = sql;
    this.entries = entries;
    this.organizations = organizations;
    this.events = events;
  }

  /** What somebody says of a session. @param at the instant of the submission, recorded with it */
  public record Said(SessionId session, AttendanceSubmission submission, Viewer by, Instant at)
      implements OpenedSession.Asking {}

  /** The same with the session's row locked. @param files it comes from a company's files, which say no reasons */
  record Opened(OpenedSession session, AttendanceSubmission submission, Viewer by, Instant at, boolean files) {

    Opened(OpenedSession session, AttendanceSubmission submission, Viewer by, Instant at) {
      this(session, submission, by, at, false);
    }

    // R38: the mentor and the family are told of it, and why.
    private boolean lacksWhy(@Nullable StandingAttendance before) {
      return before != null && !files && submission.why() == null && !submission.saysWhyLonger()
          && by.may(Power.LOG_FOR_MENTORS)
          && !by.id().equals(session.mentorId()) && !before.hasStatuses(submission.marks());
    }
  }

  /** Everyone attended, as long as planned: what one press says. */
  @Transactional
  public AttendanceAnswer submitAsPlanned(SessionId id, Viewer by, Instant now) {
    var session = OpenedSession.lock(sql, id, by);
    var marks = session.students().stream()
        .map(student -> new Mark(student, AttendanceStatus.ATTENDED, null, null))
        .toList();
    var submission = new AttendanceSubmission(0, session.plannedMinutes(), marks, true);
    return submit(new Opened(session, submission, by, now), organizations.current(by));
  }

  /**
   * Records the attendance, or changes what stands.
   *
   * @param now the instant of the submission, recorded with it
   */
  @Transactional
  public AttendanceAnswer submit(SessionId id, AttendanceSubmission submission, Viewer by, Instant now) {
    return submit(new Opened(OpenedSession.lock(sql, id, by), submission, by, now), organizations.current(by));
  }

  /** Likewise for many sessions, each named once. @return the answers in the order of what was said */
  @Transactional
  public List<AttendanceAnswer> submit(List<Said> said) {
    var sessions = OpenedSession.lock(sql, said);
    return submit(
        said.stream()
            .map(one -> new Opened(sessions.get(one.session()), one.submission(), one.by(), one.at(), true))
            .toList(),
        organizations.current());
  }

  /** Takes back a log by one press, within {@link #UNDO} and while nothing came after it. */
  @Transactional
  public AttendanceAnswer withdraw(SessionId id, int revision, Viewer by, Instant now) {
    var session = OpenedSession.lock(sql, id, by);
    if (session.attendanceAt() == null) {
      return new Withdrawn(session.attendanceRevision());
    }
    var standing = entries.standing(List.of(id)).get(id);
    if (standing.revision() != revision || standing.undoUntil() == null) {
      return new ChangedMeanwhile(standing);
    }
    if (!now.isBefore(standing.undoUntil())) {
      return new Refused(List.of(new Refusal.UndoOver(standing.undoUntil())));
    }
    int next = entries.withdraw(session, by, now);
    if (session.isLogged()) {
      events.withdrawn(session, next, by, now);
    }
    return new Withdrawn(next);
  }

  AttendanceAnswer submit(Opened said, Organization organization) {
    return submit(List.of(said), organization).getFirst();
  }

  private List<AttendanceAnswer> submit(List<Opened> said, Organization organization) {
    var standing = entries.standing(
        said.stream().map(Opened::session).filter(s -> s.attendanceAt() != null).map(OpenedSession::id).toList());
    var written = new ArrayList<Entry>();
    var answers = said.stream().map(one -> answer(one, standing, organization, written)).toList();
    if (!written.isEmpty()) {
      entries.add(written);
      events.attendanceSubmitted(written, organization);
    }
    for (int i = 0; i < said.size(); i++) {
      var one = said.get(i);
      if (answers.get(i).accepted() && one.submission().isLonger() && !logsWhole(one)) {
        events.longerAsked(one.session(), one.submission().longer(), one.by(), one.at());
      }
    }
    return answers;
  }

  private AttendanceAnswer answer(
      Opened said, Map<SessionId, StandingAttendance> standing, Organization organization, List<Entry> written) {
    var session = said.session();
    var submission = said.submission();
    if (session.cancelledAt() != null) {
      return new Refused(List.of(new Refusal.Cancelled(session.cancelledAt())));
    }
    var before = standing.get(session.id());
    var rule = AttendanceRule.of(session.policy(organization));
    var refusals = rule
        .check(submission, session.startsAt(), session.plannedMinutes(), session.students(), said.at())
        .stream()
        .filter(refusal -> !stoodAlready(refusal, before))
        .toList();
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    var minutes = submission.heeded(rule.grid().longest(session.plannedMinutes()), logsWhole(said));
    if (before != null && before.says(minutes, submission.marks())) {
      return new AlreadyLogged(before.revision());
    }
    if (before != null && before.revision() != submission.basedOn()) {
      return new ChangedMeanwhile(before);
    }
    if (said.lacksWhy(before)) {
      return new Refused(List.of(new Refusal.ChangeWithoutReason()));
    }
    var entry = new Entry(session, submission, minutes, said.by(), said.at());
    written.add(entry);
    return new Logged(entry.revision(), session.notesAt() != null);
  }

  private static boolean logsWhole(Opened said) {
    return said.by().may(Power.LOG_FOR_MENTORS);
  }

  // What was approved beyond the limit (R7) stays as it is when something else is changed.
  private static boolean stoodAlready(Refusal refusal, @Nullable StandingAttendance before) {
    return before != null && refusal instanceof Refusal.TooLong(int minutes, _)
        && Integer.valueOf(minutes).equals(before.actualMinutes());
  }
}
