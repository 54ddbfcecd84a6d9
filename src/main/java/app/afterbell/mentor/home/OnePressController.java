package app.afterbell.mentor.home;

import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Typed;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Attended, 60 min" by one press on the home page, and its undo. */
@Controller
@RequestMapping("/mentor/sessions/{id}/attendance")
class OnePressController {

  private final AttendanceLog log;
  private final Clock clock;

  OnePressController(AttendanceLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  @PostMapping("/as-planned")
  ResponseEntity<Void> asPlanned(
      @PathVariable UUID id, Viewer viewer, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
    return onwards(id, log.submitAsPlanned(new SessionId(id), viewer.as(Role.MENTOR), clock.instant()), htmx);
  }

  @PostMapping("/withdrawal")
  ResponseEntity<Void> withdraw(
      @PathVariable UUID id, Typed typed, Viewer viewer,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
    return onwards(id,
        log.withdraw(new SessionId(id), typed.number("revision"), viewer.as(Role.MENTOR), clock.instant()), htmx);
  }

  // What cannot be done by one press is explained where everything about the session stands. htmx would put that page
  // into the list: it is told to go there instead.
  private static ResponseEntity<Void> onwards(UUID id, AttendanceAnswer answer, boolean htmx) {
    if (answer.accepted()) {
      // to its card: browsers go to the anchor; htmx asks for the list anew, in which the card takes the focus
      var home = "/mentor" + (htmx ? "?pressed=" + id : "#s-" + id);
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(home)).build();
    }
    var form = "/mentor/sessions/" + id + "/attendance";
    return htmx
        ? ResponseEntity.noContent().header("HX-Redirect", form).build()
        : ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(form)).build();
  }
}
