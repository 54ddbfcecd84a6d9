package app.afterbell.requests;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.MinuteGrid;
import app.afterbell.sessions.Reassignments;
import app.afterbell.sessions.Reassignments.Reassigned;
import app.afterbell.sessions.Sessions;
import app.afterbell.sessions.Sessions.SessionCard;
import app.afterbell.sessions.StandingAttendance;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a request asks for, as who approves it: in their transaction, of the session as it stands now. */
@Component
class Fulfilments {

  private final Sessions sessions;
  private final AttendanceLog log;
  private final Organizations organizations;
  private final Forgotten forgotten;
  private final Reassignments reassignments;
  private final WishFacts facts;

  Fulfilments(
      Sessions sessions, AttendanceLog log, Organizations organizations, Forgotten forgotten,
      Reassignments reassignments, WishFacts facts) {
    this.sessions = sessions;
    this.log = log;
    this.organizations = organizations;
    this.forgotten = forgotten;
    this.reassignments = reassignments;
    this.facts = facts;
  }

  /** What became of it. */
  sealed interface Fulfilment {}

  record Done(Fulfilled fulfilled) implements Fulfilment {}

  record NotDone(List<RequestRefusal> reasons) implements Fulfilment {

    static NotDone because(RequestRefusal reason) {
      return new NotDone(List.of(reason));
    }
  }

  /** @param minutes others than were asked for; null: as asked */
  Fulfilment fulfil(OpenedRequest request, @Nullable Integer minutes, Viewer by, Instant now) {
    return switch (request.kind()) {
      case LONGER -> longer(request, minutes == null ? Objects.requireNonNull(request.minutes()) : minutes, by, now);
      case STATUS -> status(request, by, now);
      case UNPLANNED -> forgotten.log(request, minutes, by, now);
      // agreed: what it comes to is an act of its own beside the bill (R38), or another status
      case BILL -> new Done(new Fulfilled(request.sessionId(), null, null));
      case ENGAGEMENT -> engagement(request, by, now);
    };
  }

  private Fulfilment engagement(OpenedRequest request, Viewer by, Instant now) {
    var session = sessions.card(Objects.requireNonNull(request.sessionId()), by);
    var other = Objects.requireNonNull(request.engagementId());
    if (!session.engagementId().equals(other)
        && facts.others(session).stream().noneMatch(one -> one.id().equals(other))) {
      return NotDone.because(new RequestRefusal.OtherTerms());
    }
    return switch (reassignments.toEngagement(session.id(), other, why(request), by, now)) {
      case Reassigned.Done(int revision) -> new Done(new Fulfilled(session.id(), null, revision));
      case Reassigned.NotLogged _ -> NotDone.because(new RequestRefusal.NotLogged());
      case Reassigned.SameAlready _ -> NotDone.because(new RequestRefusal.SameAlready());
    };
  }

  private Fulfilment longer(OpenedRequest request, int minutes, Viewer by, Instant now) {
    var session = sessions.card(Objects.requireNonNull(request.sessionId()), by);
    var standing = sessions.attendance(session).orElse(null);
    if (standing == null) {
      return NotDone.because(new RequestRefusal.NotLogged());
    }
    if (standing.marks().stream().noneMatch(mark -> mark.status() == AttendanceStatus.ATTENDED)) {
      return NotDone.because(new RequestRefusal.NobodyAttended());
    }
    boolean beyond = minutes > grid(session).longest(session.plannedMinutes());
    var submission = new AttendanceSubmission(
        standing.revision(), minutes, standing.marks(), false, beyond ? new Longer(minutes, why(request)) : null,
        why(request));
    return written(session, submission, minutes, by, now);
  }

  private Fulfilment status(OpenedRequest request, Viewer by, Instant now) {
    var session = sessions.card(Objects.requireNonNull(request.sessionId()), by);
    var standing = sessions.attendance(session).orElse(null);
    if (standing == null) {
      return NotDone.because(new RequestRefusal.NotLogged());
    }
    var marks = standing.marks().stream().map(mark -> changed(mark, request)).toList();
    if (marks.equals(standing.marks())) {
      return NotDone.because(new RequestRefusal.SameAlready());
    }
    var submission = new AttendanceSubmission(
        standing.revision(), minutes(standing, request, session), marks, false, null, why(request));
    return written(session, submission, null, by, now);
  }

  private static Mark changed(Mark mark, OpenedRequest request) {
    return mark.student().equals(request.studentId()) && mark.status() != request.status()
        ? new Mark(mark.student(), request.status(), request.status() == AttendanceStatus.ATTENDED ? null
            : mark.toldAt(), mark.toldAt() == null ? mark.reason() : why(request))
        : mark;
  }

  private static Integer minutes(StandingAttendance standing, OpenedRequest request, SessionCard session) {
    return standing.actualMinutes() != null ? standing.actualMinutes()
        : request.minutes() != null ? request.minutes() : Integer.valueOf(session.plannedMinutes());
  }

  private Fulfilment written(
      SessionCard session, AttendanceSubmission submission, @Nullable Integer minutes, Viewer by, Instant now) {
    return switch (log.submit(session.id(), submission, by, now)) {
      case AttendanceAnswer.Logged(int revision, _) -> new Done(new Fulfilled(session.id(), minutes, revision));
      case AttendanceAnswer.AlreadyLogged _ -> NotDone.because(new RequestRefusal.SameAlready());
      case AttendanceAnswer.Withdrawn _ -> NotDone.because(new RequestRefusal.NotLogged());
      case AttendanceAnswer.ChangedMeanwhile _ -> throw new IllegalStateException("locked, and changed meanwhile");
      case AttendanceAnswer.Refused(var reasons) ->
          new NotDone(reasons.stream().<RequestRefusal>map(RequestRefusal.ByLog::new).toList());
    };
  }

  private MinuteGrid grid(SessionCard session) {
    return MinuteGrid.of(organizations.current().policies().at(session.startsAt()));
  }

  /** As the session’s history says it. */
  static String why(OpenedRequest request) {
    return "Request " + request.number();
  }
}
