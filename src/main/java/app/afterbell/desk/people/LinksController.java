package app.afterbell.desk.people;

import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.households.Guardians;
import app.afterbell.households.Linked;
import app.afterbell.households.Placed;
import app.afterbell.households.Rights;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.Checked;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Reason;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Of a student: who is their guardian, what each may see, and which family they are in. */
@Controller
@Needs(Power.CHANGE_PEOPLE)
@RequestMapping("/staff/people/{id}")
class LinksController {

  private final PersonQuery query;
  private final People people;
  private final Families families;
  private final Guardians guardians;
  private final Clock clock;

  LinksController(PersonQuery query, People people, Families families, Guardians guardians, Clock clock) {
    this.query = query;
    this.people = people;
    this.families = families;
    this.guardians = guardians;
    this.clock = clock;
  }

  @ModelAttribute
  void onlyOfStudents(@PathVariable UUID id) {
    people.find(new PersonId(id)).filter(person -> person.roles().contains(Role.STUDENT)).orElseThrow(NotFound::new);
  }

  @PostMapping("/guardians/search")
  ModelAndView findGuardian(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var page = query.page(viewer, new PersonId(id), null, null, clock.instant());
    return PersonController.view(page.withFound(query.guardiansFor(page.card().id(), new Search(typed.text("q")))),
        HttpStatus.OK);
  }

  @PostMapping("/guardians")
  ModelAndView link(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var guardian = typed.id("guardian");
    people.find(new PersonId(guardian)).filter(person -> person.open()).orElseThrow(NotFound::new);
    return switch (guardians.link(new PersonId(guardian), new PersonId(id), Rights.ALL, null, editor(viewer))) {
      case Linked.Done _, Linked.Already _ -> PersonController.done(id, "linked");
      case Linked.Refused(var reason) -> refused(id, viewer, "guardians", reason);
    };
  }

  @PostMapping("/guardians/{guardian}/rights")
  ModelAndView settle(@PathVariable UUID id, @PathVariable UUID guardian, Typed typed, Viewer viewer) {
    guardians.settle(new PersonId(guardian), new PersonId(id), new Rights(typed.isOn("notes"), typed.isOn("money")),
        editor(viewer));
    return PersonController.done(id, "rights");
  }

  @PostMapping("/guardians/{guardian}/unlinking")
  ModelAndView unlink(@PathVariable UUID id, @PathVariable UUID guardian, Viewer viewer) {
    var end = guardians.unlink(new PersonId(guardian), new PersonId(id), viewer.id(), editor(viewer));
    return SeeOther.to("/staff/people/" + id + "?done=unlinked" + end.map(undo -> "&undo=" + undo)
        .orElse(""));
  }

  @PostMapping("/guardians/restoring")
  ModelAndView restore(@PathVariable UUID id, Typed typed, Viewer viewer) {
    return guardians.restore(typed.id("end"), new PersonId(id), editor(viewer)) instanceof Linked.Refused(var reason)
        ? refused(id, viewer, "guardians", reason)
        : PersonController.done(id, "restored");
  }

  @PostMapping("/families/search")
  ModelAndView findFamily(@PathVariable UUID id, Typed typed, Viewer viewer) {
    return foundFamilies(id, typed.text("q"), viewer);
  }

  private ModelAndView foundFamilies(UUID id, String named, Viewer viewer) {
    var page = query.page(viewer, new PersonId(id), null, null, clock.instant());
    return PersonController.view(
        page.withFound(query.familiesFor(page.card().id(), new Search(named))), HttpStatus.OK);
  }

  @PostMapping("/family")
  ModelAndView move(@PathVariable UUID id, Typed typed, Viewer viewer) {
    return moved(id, viewer, families.placeStudent(new PersonId(id), new FamilyId(typed.id("family")), editor(viewer)));
  }

  /** Into a family that is new with this. */
  @PostMapping("/families")
  ModelAndView found(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var name = typed.text("name");
    return switch (PersonName.of(name)) {
      case Checked.Fine<PersonName>(var fine) ->
          moved(id, viewer, families.found(fine, new PersonId(id), editor(viewer)));
      case Checked.Refused<PersonName> _ -> foundFamilies(id, name, viewer);
    };
  }

  private ModelAndView moved(UUID id, Viewer viewer, Placed placed) {
    return placed instanceof Placed.Refused(var reason) ? refused(id, viewer, "families", reason)
        : PersonController.done(id, "moved");
  }

  private ModelAndView refused(UUID id, Viewer viewer, String kind, Reason reason) {
    var page = query.page(viewer, new PersonId(id), null, null, clock.instant());
    return PersonController.view(page.withRefused(kind, reason), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Editor editor(Viewer viewer) {
    return Editor.of(viewer, clock.instant());
  }
}
