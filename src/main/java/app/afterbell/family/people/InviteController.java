package app.afterbell.family.people;

import app.afterbell.households.GuardianRefusal;
import app.afterbell.invitations.InvitationId;
import app.afterbell.invitations.InvitationRefusal;
import app.afterbell.invitations.Invitations;
import app.afterbell.invitations.Invited;
import app.afterbell.people.PersonRefusal;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Here;
import app.afterbell.web.Proving;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A guardian invites another one. */
@Controller
@RequestMapping("/family/people/invitations")
class InviteController {

  private final FamilyPeopleQuery query;
  private final Invitations invitations;
  private final Proving proving;
  private final Clock clock;

  InviteController(FamilyPeopleQuery query, Invitations invitations, Proving proving, Clock clock) {
    this.proving = proving;
    this.query = query;
    this.invitations = invitations;
    this.clock = clock;
  }

  @GetMapping("/new")
  ModelAndView form(Viewer viewer, HttpServletRequest request) {
    return view(InvitePage.empty(own(viewer)), HttpStatus.OK).addObject("proof", proving.asked(viewer, request));
  }

  @PostMapping
  ModelAndView invite(Typed typed, Viewer viewer, HttpServletRequest request) {
    var own = own(viewer);
    var form = InviteForm.read(typed, own);
    var proof = proving.check(viewer, request); // another guardian is a lasting way to a child
    if (!proof.given()) {
      return view(new InvitePage(own, typed, true), HttpStatus.UNPROCESSABLE_CONTENT).addObject("proof", proof);
    }
    form.ifPresent(wanted -> refusal(
        invitations.guardian(viewer, wanted.name(), wanted.email(), wanted.students(), Here.of(request),
            clock.instant()), typed));
    return typed.isFine()
        ? SeeOther.to("/family/people?done=invited")
        : view(new InvitePage(own, typed, true), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/{id}/sending")
  ModelAndView sendAgain(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
    var now = clock.instant();
    return invitations.sendAgain(viewer, new InvitationId(id), Here.of(request), now) instanceof Invited.Wait
        ? new ModelAndView("family/people/people",
            Map.of("page", query.page(viewer, "wait", now)), HttpStatus.TOO_MANY_REQUESTS)
        : SeeOther.to("/family/people?done=sent");
  }

  @PostMapping("/{id}/taking-back")
  ModelAndView takeBack(@PathVariable UUID id, Viewer viewer) {
    invitations.takeBack(viewer, new InvitationId(id), clock.instant());
    return SeeOther.to("/family/people?done=taken-back");
  }

  private List<FamilyPeoplePage.Student> own(Viewer viewer) {
    var own = query.students(viewer).stream().filter(student -> !student.self()).toList();
    if (own.isEmpty()) {
      throw new NotFound();
    }
    return own;
  }

  private static void refusal(Invited invited, Typed typed) {
    switch (invited) {
      case Invited.Sent _ -> {}
      case Invited.OwnAddress _ -> typed.refuse("email", InvitationRefusal.INVITES_ONESELF);
      case Invited.OpenAlready _ -> typed.refuse("email", InvitationRefusal.INVITED_ALREADY);
      case Invited.OwnStudent _ -> typed.refuse("email", GuardianRefusal.GUARDIAN_IS_STUDENT);
      case Invited.OfStaff _ -> typed.refuse("email", PersonRefusal.EMAIL_OF_STAFF);
      case Invited.HasSignIn _ -> typed.refuse("email", InvitationRefusal.HAS_SIGN_IN);
      case Invited.Wait _ -> typed.refuse("email", InvitationRefusal.TOO_MANY_INVITATIONS);
    }
  }

  private static ModelAndView view(InvitePage page, HttpStatus status) {
    return new ModelAndView("family/people/invite", Map.of("page", page), status);
  }
}
