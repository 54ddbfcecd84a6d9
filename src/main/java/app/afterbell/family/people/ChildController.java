package app.afterbell.family.people;

import app.afterbell.households.Children;
import app.afterbell.invitations.InvitationRefusal;
import app.afterbell.invitations.Invitations;
import app.afterbell.invitations.Invited;
import app.afterbell.people.Email;
import app.afterbell.people.PersonName;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Here;
import app.afterbell.web.Proving;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
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

/** A child, as their guardian keeps them: name, zone, and whether they have a sign-in of their own. */
@Controller
@RequestMapping("/family/people/students/{id}")
class ChildController {

  private final FamilyPeopleQuery query;
  private final Children children;
  private final Invitations invitations;
  private final Proving proving;
  private final Clock clock;

  ChildController(FamilyPeopleQuery query, Children children, Invitations invitations, Proving proving, Clock clock) {
    this.proving = proving;
    this.query = query;
    this.children = children;
    this.invitations = invitations;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView child(@PathVariable UUID id, @RequestParam(required = false) @Nullable String done, Viewer viewer) {
    return view(query.child(viewer, new PersonId(id), done, clock.instant()), HttpStatus.OK);
  }

  @PostMapping("/profile")
  ModelAndView rename(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var now = clock.instant();
    var page = query.child(viewer, new PersonId(id), null, now);
    var name = typed.take("name", PersonName.of(typed.text("name")));
    var zone = typed.take("zone", TimeZones.of(typed.text("zone")));
    if (name == null || zone == null) {
      return view(page.withProfile(typed), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    children.rename(viewer, page.id(), name, zone, now);
    return SeeOther.to(page.path() + "?done=saved");
  }

  @PostMapping("/invitation")
  ModelAndView invite(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var now = clock.instant();
    var page = query.child(viewer, new PersonId(id), null, now);
    var email = typed.take("email", Email.of(typed.text("email")));
    var proof = proving.check(viewer, request); // a sign-in reads the child's notes
    if (!proof.given()) {
      return view(page.withInvitation(typed), HttpStatus.UNPROCESSABLE_CONTENT).addObject("proof", proof);
    }
    if (email != null) {
      var refusal = switch (invitations.ownSignIn(viewer, page.id(), email, Here.of(request), now)) {
        case Invited.Sent _ -> null;
        case Invited.OwnAddress _ -> InvitationRefusal.STUDENT_NEEDS_OWN_ADDRESS;
        case Invited.OpenAlready _ -> InvitationRefusal.INVITED_ALREADY;
        case Invited.HasSignIn _, Invited.OwnStudent _, Invited.OfStaff _ -> InvitationRefusal.HAS_SIGN_IN;
        case Invited.Wait _ -> InvitationRefusal.TOO_MANY_INVITATIONS;
      };
      if (refusal != null) {
        typed.refuse("email", refusal);
      }
    }
    return typed.isFine()
        ? SeeOther.to(page.path() + "?done=invited")
        : view(page.withInvitation(typed), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/sign-in/ending")
  ModelAndView takeSignInBack(@PathVariable UUID id, Viewer viewer) {
    children.takeSignInBack(viewer, new PersonId(id), clock.instant());
    return SeeOther.to("/family/people/students/" + id + "?done=sign-in-ended");
  }

  private static ModelAndView view(ChildPage page, HttpStatus status) {
    return new ModelAndView("family/people/child", Map.of("page", page), status);
  }
}
