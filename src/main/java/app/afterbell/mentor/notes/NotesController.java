package app.afterbell.mentor.notes;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import app.afterbell.web.Search;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
  String notes(@RequestParam(required = false) @Nullable String before, Viewer viewer, Model model) {
    return search("", before, viewer, model);
  }

  @PostMapping("/search")
  String search(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String before,
      Viewer viewer, Model model) {
    var from = before == null ? null : Before.parse(before).orElseThrow(NotFound::new);
    model.addAttribute("page", query.page(viewer, new Search(q), from, clock.instant()));
    return "mentor/notes/notes";
  }
}
