package app.afterbell.desk.people;

import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.PeopleOffice;
import app.afterbell.people.PersonName;
import app.afterbell.people.PersonRefusal;
import app.afterbell.people.Saved;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Proof;
import app.afterbell.web.Proving;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/people/new}: somebody who comes from no spreadsheet. */
@Controller
@Needs(Power.CHANGE_PEOPLE)
@RequestMapping("/staff/people/new")
class NewPersonController {

  private final PeopleOffice office;
  private final Proving proving;
  private final Clock clock;

  NewPersonController(PeopleOffice office, Proving proving, Clock clock) {
    this.proving = proving;
    this.office = office;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(Viewer viewer) {
    return view(viewer, Typed.nothing(), Set.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView add(Typed typed, Viewer viewer, HttpServletRequest request) {
    var named = Set.copyOf(typed.all(Role.class, "role"));
    if (named.isEmpty()) {
      typed.refuse("role-student", PersonRefusal.NO_ROLE);
    }
    var name = typed.take("name", PersonName.of(typed.text("name")));
    var email = typed.text("email").isBlank() ? null : typed.take("email", Email.of(typed.text("email")));
    var zone = typed.take("zone", TimeZones.of(typed.text("zone")));
    var proof = named.stream().anyMatch(Role::isStaff) ? proving.check(viewer, request) : Proof.GIVEN;
    if (!proof.given()) {
      return view(viewer, typed, named, HttpStatus.UNPROCESSABLE_CONTENT).addObject("proof", proof);
    }
    if (name != null && zone != null && typed.isFine()) {
      switch (office.add(viewer, new NewPerson(name, email, zone, named), clock.instant())) {
        case Saved.Done(var id) -> {
          return PersonController.done(id.value(), "added");
        }
        case Saved.Refused(var reason) -> typed.refuse("email", reason);
      }
    }
    return view(viewer, typed, named, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView view(Viewer viewer, Typed typed, Set<Role> roles, HttpStatus status) {
    var zone = typed.text("zone").isEmpty() ? viewer.zone().getId() : typed.text("zone");
    var page = new NewPersonPage(typed, zone, PeopleOffice.given(viewer).stream().toList(), roles);
    return new ModelAndView("desk/people/new-person", Map.of("page", page), status);
  }
}
