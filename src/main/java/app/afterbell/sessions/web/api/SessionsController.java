package app.afterbell.sessions.web.api;

import app.afterbell.api.JsonBody;
import app.afterbell.api.Problem;
import app.afterbell.api.ProblemType;
import app.afterbell.api.Respond;
import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.NotesAnswer;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.web.api.SessionView.Attendance;
import app.afterbell.sessions.web.api.SessionView.Notes;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One session, its attendance and its notes, for its mentor and for staff who log for mentors. */
@RestController
@RequestMapping(path = "/api/v1/sessions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionsController {

  private static final String SEE_STANDING =
      "Nothing was written. The field standing holds what is stored now: base the next request on its revision.";

  private final SessionQuery query;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Clock clock;

  SessionsController(SessionQuery query, AttendanceLog attendance, NotesLog notes, Clock clock) {
    this.query = query;
    this.attendance = attendance;
    this.notes = notes;
    this.clock = clock;
  }

  @GetMapping
  SessionView session(@PathVariable UUID id, Viewer viewer) {
    return query.session(new SessionId(id), viewer, clock.instant());
  }

  @PutMapping(path = "/attendance", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> attendance(@PathVariable UUID id, @JsonBody AttendanceBody body, Viewer viewer) {
    var session = new SessionId(id);
    var now = clock.instant();
    boolean created = query.session(session, viewer, now).attendance() == null;
    return switch (attendance.submit(session, body.toSubmission(), viewer, now)) {
      case AttendanceAnswer.Logged _ -> Respond.put(created, query.session(session, viewer, now));
      case AttendanceAnswer.AlreadyLogged _,
          AttendanceAnswer.Withdrawn _ -> Respond.ok(query.session(session, viewer, now));
      case AttendanceAnswer.Refused refused ->
          Respond.problem(Problem.of(ProblemType.REFUSED, Faults.of(refused.reasons(), body)));
      case AttendanceAnswer.ChangedMeanwhile changed ->
          Respond.problem(Problem.changedMeanwhile(SEE_STANDING, Attendance.of(changed.standing())));
    };
  }

  @PutMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> notes(@PathVariable UUID id, @JsonBody NotesBody body, Viewer viewer) {
    var session = new SessionId(id);
    var now = clock.instant();
    boolean created = query.session(session, viewer, now).notes() == null;
    return switch (notes.submit(session, body.toSubmission(), viewer, now)) {
      case NotesAnswer.Submitted _ -> Respond.put(created, query.session(session, viewer, now));
      case NotesAnswer.AlreadySubmitted _ -> Respond.ok(query.session(session, viewer, now));
      case NotesAnswer.Refused refused ->
          Respond.problem(Problem.of(ProblemType.REFUSED, Faults.of(refused.reasons(), body)));
      case NotesAnswer.ChangedMeanwhile(var standing) ->
          Respond.problem(Problem.changedMeanwhile(SEE_STANDING, Notes.of(standing)));
    };
  }
}
