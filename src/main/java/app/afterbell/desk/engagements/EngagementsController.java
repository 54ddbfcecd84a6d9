package app.afterbell.desk.engagements;

import app.afterbell.desk.engagements.EngagementsPage.Filter;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.Typed;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staff/engagements}: who teaches whom. What is searched for is sent in the form's body. */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/engagements")
class EngagementsController {

  private final EngagementsQuery query;
  private final Clock clock;

  EngagementsController(EngagementsQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping
  String engagements(@RequestParam(defaultValue = "current") String show, Model model) {
    return shown(Search.NOTHING, Typed.one(Filter.class, show).orElseThrow(NotFound::new), model);
  }

  @PostMapping("/search")
  String search(Typed typed, Model model) {
    return shown(new Search(typed.text("q")), Typed.one(Filter.class, typed.text("show")).orElse(Filter.CURRENT),
        model);
  }

  private String shown(Search search, Filter filter, Model model) {
    model.addAttribute("page", query.page(search, filter, clock.instant()));
    return "desk/engagements/engagements";
  }
}
