package app.afterbell.family.notes;

import app.afterbell.family.notes.NotesQuery.Asked;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import app.afterbell.web.Search;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /family/notes}: all notes of the reader's students; words to search for are sent in a form's body. */
@Controller
@RequestMapping("/family/notes")
class NotesController {

  private final NotesQuery query;
  private final Clock clock;

  NotesController(NotesQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** @param fresh only those that came since the last visit */
  @GetMapping
  String notes(
      @RequestParam(required = false) @Nullable UUID student,
      @RequestParam(name = "new", defaultValue = "false") boolean fresh,
      @RequestParam(required = false) @Nullable String before,
      Viewer viewer,
      Model model) {
    return show(Search.NOTHING, student, fresh, before, viewer, model);
  }

  @PostMapping("/search")
  String search(Typed typed, Viewer viewer, Model model) {
    return show(new Search(typed.text("q")), typed.chosenId("student").orElse(null), false,
        typed.has("before") ? typed.text("before") : null, viewer, model);
  }

  private String show(Search search, @Nullable UUID student, boolean fresh, @Nullable String before, Viewer viewer,
      Model model) {
    var asked = new Asked(
        search,
        student == null ? null : new PersonId(student),
        fresh,
        before == null ? null : Before.parse(before).orElseThrow(NotFound::new));
    model.addAttribute("page", query.page(viewer, asked, clock.instant()));
    return "family/notes/notes";
  }
}
