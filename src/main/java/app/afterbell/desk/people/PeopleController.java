package app.afterbell.desk.people;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /staff/people}: find somebody. What is searched for is sent in the form's body. */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/people")
class PeopleController {

  private final PeopleQuery query;

  PeopleController(PeopleQuery query) {
    this.query = query;
  }

  @GetMapping
  String people(Viewer viewer, Model model) {
    return search(Typed.nothing(), viewer, model);
  }

  @PostMapping
  String search(Typed typed, Viewer viewer, Model model) {
    model.addAttribute("page", query.find(new Search(typed.text("q")), viewer));
    return "desk/people/people";
  }
}
