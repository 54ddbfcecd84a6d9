package app.afterbell.desk.mentor;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /staff/mentors/…}: the sessions of one mentor. */
@Controller
@Needs(Power.USE_DESK)
class MentorController {

  private final MentorQuery query;
  private final Clock clock;

  MentorController(MentorQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/staff/mentors/{id}")
  String mentor(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(new PersonId(id), viewer, clock.instant()));
    return "desk/mentor/mentor";
  }
}
