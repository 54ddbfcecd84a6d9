package app.afterbell.desk.people;

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

/** {@code /staff/people/{id}/notes}: the newest notes about a student. Who opens it is written down (R29). */
@Controller
@Needs(Power.USE_DESK)
class NotesController {

  private final NotesQuery query;
  private final Clock clock;

  NotesController(NotesQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/staff/people/{id}/notes")
  String notes(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(new PersonId(id), viewer, clock.instant()));
    return "desk/people/notes";
  }
}
