package app.afterbell.mentor.log;

import app.afterbell.mentor.run.RunPage;
import app.afterbell.mentor.run.Runs;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a session is logged in a run, what stands above it: read where the page is shown, and not where it sends. */
@ControllerAdvice(assignableTypes = LogController.class)
class RunAbove {

  private final Runs runs;
  private final Clock clock;

  RunAbove(Runs runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  @ModelAttribute("above")
  @Nullable Lazily<RunPage> above(@PathVariable UUID id, Typed typed, HttpServletRequest request, Viewer viewer) {
    var run = Desk.of(request.getRequestURI(), id).in(typed.text("run")).run();
    var sent = request.getMethod().equals("GET") ? Typed.readId(typed.text("sent")).map(SessionId::new).orElse(null)
        : null;
    return run == null ? null
        : new Lazily<>(() -> runs.above(new SessionId(id), run, sent, viewer.as(Role.MENTOR), clock.instant()));
  }
}
