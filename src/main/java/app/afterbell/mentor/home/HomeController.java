package app.afterbell.mentor.home;

import app.afterbell.help.FirstSessions;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /mentor}: what waits, oldest due first. */
@Controller
class HomeController {

  private final HomeQuery query;
  private final DoneQuery dones;
  private final Waiting waiting;
  private final FirstSessions firstSessions;
  private final Clock clock;

  HomeController(HomeQuery query, DoneQuery dones, Waiting waiting, FirstSessions firstSessions,
      Clock clock) {
    this.query = query;
    this.dones = dones;
    this.waiting = waiting;
    this.firstSessions = firstSessions;
    this.clock = clock;
  }

  /**
   * @param done the session of which a task has just been submitted
   * @param pressed the session of the press on this page that it answers
   */
  @GetMapping("/mentor")
  String home(
      Viewer viewer,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(required = false) @Nullable UUID done,
      @RequestParam(required = false) @Nullable UUID pressed,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      HttpServletRequest request,
      Model model) {
    var now = clock.instant();
    var home = query.home(viewer, Math.max(0, from), now).after(pressed == null ? null : new SessionId(pressed));
    var page = done == null ? home : home.with(dones.find(new SessionId(done), viewer, now).orElse(null));
    waiting.counted(page.waiting());
    model.addAttribute("page", isGuided(page, viewer, request, now) ? page.guided() : page);
    return htmx ? "mentor/home/waiting" : "mentor/home/home";
  }

  // Only a home with little on it may be a newcomer's: nobody else's costs a statement.
  private boolean isGuided(HomePage page, Viewer viewer, HttpServletRequest request, Instant now) {
    return GuideController.isAskedFor(request)
        || page.earned().sessionsLogged() <= 1 && page.waiting() + page.earned().sessionsLogged() > 0
            && firstSessions.isGuided(viewer, now);
  }
}
