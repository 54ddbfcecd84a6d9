package app.afterbell.mentor.notes;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import app.afterbell.web.Search;
import app.afterbell.web.Typed;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /mentor/notes}: what a mentor wrote, to be found again. */
@Controller
@RequestMapping("/mentor/notes")
class NotesController {

  private final NotesQuery query;
  private final Clock clock;

  NotesController(NotesQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping
  String notes(Typed typed, Viewer viewer, Model model) {
    return show(Search.NOTHING, typed, viewer, model);
  }

  @PostMapping("/search")
  String search(Typed typed, Viewer viewer, Model model) {
    return show(new Search(typed.text("q")), typed, viewer, model);
  }

  private String show(Search search, Typed typed, Viewer viewer, Model model) {
    var from = typed.has("before") ? Before.parse(typed.text("before")).orElseThrow(NotFound::new) : null;
    model.addAttribute("page", query.page(viewer, search, from, clock.instant()));
    return "mentor/notes/notes";
  }
}
