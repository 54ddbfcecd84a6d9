package app.afterbell.family.notes;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /family/sessions/{id}}: one session with its notes, for links that lead to it (R22, R23). */
@Controller
class SessionController {

  private final SessionQuery query;
  private final Clock clock;

  SessionController(SessionQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/family/sessions/{id}")
  String session(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(viewer, new SessionId(id), clock.instant()));
    return "family/notes/session";
  }
}
