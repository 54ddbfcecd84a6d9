package app.afterbell.family.web.home;

import app.afterbell.family.Practice;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Ticks what was practised, and takes a tick back. What the notes do not say any more is just not there on the page that follows. */
@Controller
class PracticeController {

  private final Practice practice;
  private final FamilyQuery query;
  private final Clock clock;

  PracticeController(Practice practice, FamilyQuery query, Clock clock) {
    this.practice = practice;
    this.query = query;
    this.clock = clock;
  }

  @PostMapping("/family/students/{id}/practice")
  String tick(
      @PathVariable UUID id,
      @RequestParam UUID session,
      @RequestParam String item,
      @RequestParam(defaultValue = "false") boolean done,
      @RequestParam(defaultValue = "false") boolean whole,
      Viewer viewer,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Model model) {
    var now = clock.instant();
    var student = new PersonId(id);
    practice.tick(new SessionId(session), student, item, done, viewer, now);
    if (!htmx) {
      return "redirect:/family" + (whole ? "/students/" + id : "") + "#practice-" + id;
    }
    model.addAttribute("card", query.practice(viewer, student, now));
    model.addAttribute("whole", whole);
    model.addAttribute("unfolded", true);
    return "family/web/home/practice";
  }
}
