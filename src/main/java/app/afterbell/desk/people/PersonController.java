package app.afterbell.desk.people;

import app.afterbell.desk.people.PersonPage.Meanwhile;
import app.afterbell.invitations.InvitationId;
import app.afterbell.invitations.InvitationRefusal;
import app.afterbell.invitations.Invitations;
import app.afterbell.invitations.Invited;
import app.afterbell.people.Edited;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.PeopleOffice;
import app.afterbell.people.PersonName;
import app.afterbell.people.PersonRefusal;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Here;
import app.afterbell.web.Needs;
import app.afterbell.web.Proof;
import app.afterbell.web.Proving;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/people/{id}}: one person, their account, and what staff change about it. */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/people/{id}")
class PersonController {

  private final PersonQuery query;
  private final PeopleOffice office;
  private final Invitations invitations;
  private final Proving proving;
  private final Clock clock;

  PersonController(PersonQuery query, PeopleOffice office, Invitations invitations, Proving proving, Clock clock) {
    this.proving = proving;
    this.query = query;
    this.office = office;
    this.invitations = invitations;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView person(@PathVariable UUID id, @RequestParam(required = false) @Nullable String done,
      @RequestParam(required = false) @Nullable UUID undo, Viewer viewer) {
    return view(query.page(viewer, new PersonId(id), done, undo, clock.instant()), HttpStatus.OK);
  }

  @Needs(Power.CHANGE_PEOPLE)
  @PostMapping("/card")
  ModelAndView change(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var name = typed.take("name", PersonName.of(typed.text("name")));
    var email = typed.text("email").isBlank() ? null : typed.take("email", Email.of(typed.text("email")));
    var zone = typed.take("zone", TimeZones.of(typed.text("zone")));
    var person = new PersonId(id);
    var now = clock.instant();
    if (name == null || zone == null || !typed.isFine()) {
      return view(page(viewer, person).withTyped(typed, null), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (office.change(viewer, person, name, email, zone, typed.number("version", 0), Here.of(request),
        now)) {
      case Edited.Done _ -> done(id, "card");
      case Edited.AddressWaits _ -> done(id, "address");
      case Edited.Refused(var reason) -> {
        typed.refuse("email", reason);
        yield view(page(viewer, person).withTyped(typed, null), HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case Edited.ChangedMeanwhile(var by, var at) ->
          view(page(viewer, person).withTyped(typed, new Meanwhile(by, at)), HttpStatus.CONFLICT);
    };
  }

  @Needs(Power.CHANGE_PEOPLE)
  @PostMapping("/address/taking-back")
  ModelAndView takeAddressBack(@PathVariable UUID id, Viewer viewer) {
    office.takeAddressBack(viewer, new PersonId(id), clock.instant());
    return done(id, "address-back");
  }

  @Needs(Power.CHANGE_PEOPLE)
  @PostMapping("/roles")
  ModelAndView giveRoles(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var roles = typed.all(Role.class, "role");
    // who becomes staff is a lasting way in for the person who sits here
    var proof = roles.stream().anyMatch(Role::isStaff) ? proving.check(viewer, request) : Proof.GIVEN;
    if (!proof.given()) {
      return view(page(viewer, new PersonId(id)), HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("proof", proof).addObject("chosen", Set.copyOf(roles));
    }
    office.giveRoles(viewer, new PersonId(id), Set.copyOf(roles), clock.instant());
    return done(id, "roles");
  }

  @Needs(Power.CHANGE_PEOPLE)
  @PostMapping("/closing")
  ModelAndView close(@PathVariable UUID id, Viewer viewer) {
    office.close(viewer, new PersonId(id), clock.instant());
    return done(id, "closed");
  }

  @Needs(Power.CHANGE_PEOPLE)
  @PostMapping("/reopening")
  ModelAndView reopen(@PathVariable UUID id, Viewer viewer) {
    office.reopen(viewer, new PersonId(id), clock.instant());
    return done(id, "reopened");
  }

  /** A way in by mail: to the address that they have, or to one that becomes theirs once they accept. */
  @Needs(Power.CHANGE_PEOPLE)
  @PostMapping("/invitation")
  ModelAndView invite(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var person = office.touch(viewer, new PersonId(id));
    var email = typed.take("address", Email.of(person.email() == null ? typed.text("address") : person.email()));
    if (email != null) {
      switch (invitations.byStaff(viewer, person.id(), email, Here.of(request), clock.instant())) {
        case Invited.Sent _ -> {}
        case Invited.OwnAddress _ -> typed.refuse("address", InvitationRefusal.INVITES_ONESELF);
        case Invited.OpenAlready _ -> typed.refuse("address", InvitationRefusal.INVITED_BEFORE);
        case Invited.OfStaff _ -> typed.refuse("address", PersonRefusal.EMAIL_OF_STAFF);
        case Invited.HasSignIn _, Invited.OwnStudent _ -> typed.refuse("address", InvitationRefusal.HAS_SIGN_IN);
        case Invited.Wait _ -> typed.refuse("address", InvitationRefusal.TOO_MANY_INVITATIONS);
      }
    }
    return typed.isFine()
        ? done(id, "invited")
        : view(page(viewer, person.id()).withInvited(typed), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Needs(Power.CHANGE_PEOPLE)
  @PostMapping("/invitations/{invitation}/taking-back")
  ModelAndView takeBack(@PathVariable UUID id, @PathVariable UUID invitation, Viewer viewer) {
    office.touch(viewer, new PersonId(id));
    invitations.takeBackOf(new PersonId(id), new InvitationId(invitation), Editor.of(viewer, clock.instant()));
    return done(id, "taken-back");
  }

  private PersonPage page(Viewer viewer, PersonId id) {
    return query.page(viewer, id, null, null, clock.instant());
  }

  static ModelAndView done(UUID id, String what) {
    return SeeOther.to("/staff/people/" + id + "?done=" + what);
  }

  static ModelAndView view(PersonPage page, HttpStatus status) {
    return new ModelAndView("desk/people/person", Map.of("page", page), status);
  }
}
