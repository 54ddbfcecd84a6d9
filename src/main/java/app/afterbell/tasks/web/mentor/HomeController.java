package app.afterbell.tasks.web.mentor;

import app.afterbell.shared.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /mentor}: what waits, oldest due first. */
@Controller
class HomeController {

  private final HomeQuery query;
  private final Waiting waiting;
  private final Clock clock;

  HomeController(HomeQuery query, Waiting waiting, Clock clock) {
    this.query = query;
    this.waiting = waiting;
    this.clock = clock;
  }

  @GetMapping("/mentor")
  String home(
      Viewer viewer,
      @RequestParam(defaultValue = "0") int from,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Model model) {
    var page = query.home(viewer, Math.max(0, from), clock.instant());
    waiting.counted(page.waiting());
    model.addAttribute("page", page);
    return htmx ? "tasks/web/mentor/waiting" : "tasks/web/mentor/home";
  }
}
