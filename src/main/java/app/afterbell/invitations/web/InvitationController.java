package app.afterbell.invitations.web;

import app.afterbell.invitations.Accepted;
import app.afterbell.invitations.Invitation;
import app.afterbell.invitations.Invitation.Opened;
import app.afterbell.invitations.Invitation.Over;
import app.afterbell.invitations.InvitationLinks;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Entrance;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the link of an invitation opens. Only the press of its button accepts. */
@Controller
@RequestMapping("/invitation/{link}")
class InvitationController {

  private static final String FAMILY = "/family/people";

  private final InvitationLinks links;
  private final Organizations organizations;
  private final Entrance entrance;
  private final Clock clock;

  InvitationController(
      InvitationLinks links, Organizations organizations, Entrance entrance, Clock clock) {
    this.links = links;
    this.organizations = organizations;
    this.entrance = entrance;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView look(@PathVariable String link, @Nullable Viewer viewer) {
    return show(link, viewer, Typed.nothing(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView accept(
      @PathVariable String link, Typed typed, @Nullable Viewer viewer, HttpServletRequest request,
      HttpServletResponse response) {
    var now = clock.instant();
    if (!(links.open(new Secret(link), now) instanceof Opened.Open(var invitation))) {
      return look(link, viewer);
    }
    var newcomer = InvitationForm.read(typed, invitation);
    if (!typed.isFine()) {
      return show(link, viewer, typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (links.accept(new Secret(link), newcomer.orElse(null), now)) {
      case Accepted.Joined(var person) -> letIn(person, invitation, request, response);
      case Accepted.Linked(var person) -> viewer != null && viewer.id().equals(person)
          ? SeeOther.to(FAMILY + "?done=accepted")
          : SeeOther.to("/invitation/" + link);
      case Accepted.Refused(var reason) -> {
        typed.refuse("password", reason);
        yield show(link, viewer, typed, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case Accepted.NoGuardian(var reason) -> {
        typed.refuse("", reason);
        yield show(link, viewer, typed, HttpStatus.CONFLICT);
      }
      case Accepted.NotPossible _ -> show(link, viewer, typed, HttpStatus.CONFLICT);
      case Accepted.Over(var why) -> over(why);
    };
  }

  private ModelAndView letIn(
      PersonId person, Invitation invitation, HttpServletRequest request, HttpServletResponse response) {
    entrance.letIn(person, request, response);
    return SeeOther.to(invitation.kind() == Invitation.Kind.GUARDIAN ? FAMILY + "?done=accepted" : "/");
  }

  private ModelAndView show(String link, @Nullable Viewer viewer, Typed typed, HttpStatus status) {
    return switch (links.open(new Secret(link), clock.instant())) {
      case Opened.Closed(var why) -> over(why);
      case Opened.Open(var invitation) -> {
        var page = new InvitationPage(link, organizations.current().name(), invitation,
            otherViewer(viewer, invitation), typed);
        yield new ModelAndView("invitations/web/invitation", Map.of("page", page), status);
      }
    };
  }

  /** By name, who is signed in here and is not the one who is invited. */
  private static @Nullable String otherViewer(@Nullable Viewer viewer, Invitation invitation) {
    return viewer == null || viewer.id().equals(invitation.holder()) ? null : viewer.name();
  }

  // That it was accepted is what the person who pressed it wants to read; all else is an end.
  private static ModelAndView over(Over why) {
    return new ModelAndView("invitations/web/invitation-over", Map.of("page", InvitationOverPage.of(why)),
        why == Over.ACCEPTED ? HttpStatus.OK : HttpStatus.GONE);
  }
}
