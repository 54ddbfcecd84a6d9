package app.afterbell.mentor.session;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /mentor/sessions/{id}}: everything about one session (R23). */
@Controller
class SessionController {

  private final SessionPageQuery query;
  private final Clock clock;

  SessionController(SessionPageQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/mentor/sessions/{id}")
  String session(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(new SessionId(id), viewer, clock.instant()));
    return "mentor/session/session";
  }
}
