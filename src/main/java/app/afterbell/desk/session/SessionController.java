package app.afterbell.desk.session;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /staff/sessions/{id}}: everything about any session. */
@Controller
@Needs(Power.USE_DESK)
class SessionController {

  private final SessionPageQuery query;
  private final Clock clock;

  SessionController(SessionPageQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/staff/sessions/{id}")
  String session(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(new SessionId(id), viewer, clock.instant()));
    return "desk/session/session";
  }
}
