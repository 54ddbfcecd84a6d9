package app.afterbell.desk.people;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    return search("", viewer, model);
  }

  @PostMapping
  String search(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
    model.addAttribute("page", query.find(new Search(q), viewer));
    return "desk/people/people";
  }
}
