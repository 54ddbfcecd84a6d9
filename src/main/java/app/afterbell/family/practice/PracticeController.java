package app.afterbell.family.practice;

import app.afterbell.family.home.FamilyQuery;
import app.afterbell.practice.Practice;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /family/practice}: all that is to be practised. Ticks it, on each page that shows it, and takes a tick back:
 * what the notes do not say any more is just not there on the page that follows.
 */
@Controller
class PracticeController {

  private final Practice practice;
  private final PracticeQuery query;
  private final FamilyQuery home;
  private final Clock clock;

  PracticeController(Practice practice, PracticeQuery query, FamilyQuery home, Clock clock) {
    this.practice = practice;
    this.query = query;
    this.home = home;
    this.clock = clock;
  }

  @GetMapping("/family/practice")
  String all(Viewer viewer, Model model) {
    model.addAttribute("page", query.page(viewer, clock.instant()));
    return "family/practice/practice";
  }

  /** @param from the page on which it was ticked: "home", "student" or "list" */
  @PostMapping("/family/students/{id}/practice")
  ModelAndView tick(
      @PathVariable UUID id, Typed typed, Viewer viewer,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx, Model model) {
    var item = typed.needed("item");
    var from = typed.text("from", "home");
    var now = clock.instant();
    var student = new PersonId(id);
    practice.tick(new SessionId(typed.id("session")), student, item, typed.isOn("done"), viewer, now);
    return htmx ? new ModelAndView(shown(viewer, student, item, from, now, model)) : SeeOther.to(switch (from) {
      case "list" -> "/family/practice#practice-" + id;
      case "student" -> "/family/students/" + id + "#practice-" + id;
      default -> "/family#practice";
    });
  }

  private String shown(Viewer viewer, PersonId student, String item, String from, Instant now, Model model) {
    if (from.equals("home")) {
      model.addAttribute("practice", home.practice(viewer, item, now));
      return "family/home/now";
    }
    model.addAttribute("card", query.card(viewer, student, now));
    model.addAttribute("from", from);
    model.addAttribute("unfolded", true);
    return "family/practice/card";
  }
}
