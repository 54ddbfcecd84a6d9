package app.afterbell.outstanding.web.staff;

import app.afterbell.outstanding.OutstandingId;
import app.afterbell.outstanding.Publishing;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/outstanding}: what mentors can read, what they could, and what there is to choose from. */
@Controller
@Needs(Power.PUBLISH_NOTES)
@RequestMapping("/staff/outstanding")
class OutstandingController {

  private static final Set<String> DONE = Set.of("published", "withdrawn");

  private final OutstandingQuery query;
  private final Publishing publishing;
  private final Clock clock;

  OutstandingController(OutstandingQuery query, Publishing publishing, Clock clock) {
    this.query = query;
    this.publishing = publishing;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "") String done, Viewer viewer) {
    return new ModelAndView("outstanding/web/staff/outstanding", "page", query.page(DONE.contains(done) ? done : null));
  }

  @GetMapping("/new")
  ModelAndView choose(@RequestParam(defaultValue = "") String subject, Viewer viewer) {
    return new ModelAndView("outstanding/web/staff/choice", "page", query.choice(subject));
  }

  @PostMapping("/{id}/withdrawal")
  ModelAndView withdraw(@PathVariable UUID id, Viewer viewer) {
    if (!publishing.withdraw(new OutstandingId(id), viewer, clock.instant())) {
      throw new NotFound();
    }
    return SeeOther.to("/staff/outstanding?done=withdrawn");
  }
}
