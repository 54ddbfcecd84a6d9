package app.afterbell.family.people;

import app.afterbell.households.Guardians;
import app.afterbell.households.Rights;
import app.afterbell.people.Editor;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /family/people}: who is in the family, and what each guardian may see. */
@Controller
class FamilyPeopleController {

  private final FamilyPeopleQuery query;
  private final Guardians guardians;
  private final Clock clock;

  FamilyPeopleController(FamilyPeopleQuery query, Guardians guardians, Clock clock) {
    this.query = query;
    this.guardians = guardians;
    this.clock = clock;
  }

  @GetMapping("/family/people")
  ModelAndView people(@RequestParam(required = false) @Nullable String done, Viewer viewer) {
    return new ModelAndView("family/people/people", "page", query.page(viewer, done, clock.instant()));
  }

  /** For a guardian that the viewer invited. */
  @Needs(Power.INVITE_GUARDIANS)
  @PostMapping("/family/people/students/{student}/guardians/{guardian}/rights")
  ModelAndView settle(@PathVariable UUID student, @PathVariable UUID guardian, Typed typed, Viewer viewer) {
    guardians.settleAsInviter(viewer.id(), new PersonId(guardian), new PersonId(student),
        new Rights(typed.isOn("notes"), typed.isOn("money")),
        Editor.of(viewer, clock.instant()));
    return SeeOther.to("/family/people?done=rights");
  }
}
