package app.afterbell.desk.newfamily;

import app.afterbell.desk.engagements.Foreseen;
import app.afterbell.desk.engagements.Picks;
import app.afterbell.desk.newfamily.NewFamilies.Making;
import app.afterbell.engagements.EngagementId;
import app.afterbell.households.FamilyId;
import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /staff/families/new}: a student, guardian, mentor and engagement by one form (R30), or with {@code family} a
 * student more of one that is there. "find" looks for a mentor.
 */
@Controller
@Needs(Power.AGREE_ENGAGEMENTS)
@RequestMapping("/staff/families/new")
class NewFamilyController {

  private final Picks picks;
  private final NewFamilies families;
  private final Clock clock;

  NewFamilyController(Picks picks, NewFamilies families, Clock clock) {
    this.picks = picks;
    this.families = families;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(@RequestParam(required = false) @Nullable UUID family, Viewer viewer) {
    return shown(read(Typed.nothing(), family), null, viewer, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView make(Typed typed, Viewer viewer) {
    var form = read(typed, Typed.readId(typed.text("family")).orElse(null));
    if (form.into() != null) {
      families.nameOf(form.into());
    }
    if (!typed.text("act").equals("make")) {
      return shown(form, null, viewer, HttpStatus.OK);
    }
    return switch (families.make(form, new EngagementId(typed.id("key")), viewer, clock.instant())) {
      case Making.Made(var made, _) -> SeeOther.to("/staff/families/" + made.value());
      case Making.Wrong _ -> shown(form, null, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
      case Making.InTheWay(var foreseen) -> shown(form, foreseen, viewer, HttpStatus.CONFLICT);
    };
  }

  private NewFamilyForm read(Typed typed, @Nullable UUID family) {
    var chosen = typed.all("mentor").stream().flatMap(text -> Typed.readId(text).stream()).map(PersonId::new).toList();
    return new NewFamilyForm(typed, picks.one(Role.MENTOR, chosen, new Search(typed.text("mentor-q"))),
        family == null ? null : new FamilyId(family));
  }

  private ModelAndView shown(
      NewFamilyForm form, @Nullable Foreseen foreseen, Viewer viewer, HttpStatus status) {
    var typed = form.typed();
    var offered = picks.currencies();
    var page = new NewFamilyPage(
        Typed.readId(typed.text("key")).orElseGet(Id::next), typed, form.mentor(),
        form.into(), form.into() == null ? "" : families.nameOf(form.into()),
        typed.text("zone", viewer.zone().getId()),
        typed.text("currency", offered.getFirst()), offered,
        typed.text("starts", clock.instant().atZone(viewer.zone()).toLocalDate().toString()), foreseen);
    return new ModelAndView("desk/newfamily/new-family", Map.of("page", page), status);
  }
}
