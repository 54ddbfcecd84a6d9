package app.afterbell.audit.web.staff;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staff/readings}: who read and who changed what about a student, by student and by reader (R29). */
@Controller
@Needs(Power.LOOK_UP_READINGS)
@RequestMapping("/staff/readings")
class ReadingsController {

  private final ReadingsQuery query;
  private final Clock clock;

  ReadingsController(ReadingsQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping
  String newest(Viewer viewer, Model model) {
    return find(Typed.nothing(), viewer, model);
  }

  @PostMapping
  String find(Typed typed, Viewer viewer, Model model) {
    model.addAttribute("page", query.find(new Search(typed.text("q"))));
    return "audit/web/staff/readings";
  }

  /** @param before the last reading of the page before this one */
  @GetMapping("/students/{id}")
  String student(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable Long before, Viewer viewer, Model model) {
    model.addAttribute("page", query.student(new PersonId(id), before, viewer, clock.instant()));
    return "audit/web/staff/student";
  }

  /** @param before where the page before this one ended */
  @GetMapping("/students/{id}/changes")
  String changes(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String before, Viewer viewer, Model model) {
    model.addAttribute("page", query.changes(new PersonId(id), before, viewer, clock.instant()));
    return "audit/web/staff/changes";
  }

  @GetMapping("/readers/{id}")
  String reader(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable Long before, Viewer viewer, Model model) {
    model.addAttribute("page", query.reader(new PersonId(id), before));
    return "audit/web/staff/reader";
  }
}
