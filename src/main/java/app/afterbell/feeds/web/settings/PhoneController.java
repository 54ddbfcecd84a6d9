package app.afterbell.feeds.web.settings;

import app.afterbell.feeds.Feeds;
import app.afterbell.feeds.Invitations;
import app.afterbell.mail.PublicAddress;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Here;
import app.afterbell.web.Needs;
import app.afterbell.web.Proof;
import app.afterbell.web.Proving;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The address from which a calendar program fetches one's sessions: made and seen once, renewed, switched off (R35).
 */
@Controller
@Needs(Power.HAVE_CALENDAR)
@RequestMapping("/settings/calendar")
class PhoneController {

  private final Feeds feeds;
  private final Invitations invitations;
  private final PublicAddress address;
  private final Proving proving;
  private final Clock clock;

  PhoneController(Feeds feeds, Invitations invitations, PublicAddress address, Proving proving, Clock clock) {
    this.feeds = feeds;
    this.invitations = invitations;
    this.address = address;
    this.proving = proving;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView page(@RequestParam(required = false) @Nullable String done, Viewer viewer, HttpServletRequest request) {
    return view(viewer, null, done, proving.asked(viewer, request), HttpStatus.OK);
  }

  // No redirect: the secret is on this answer alone, and is kept nowhere for a next one.
  @PostMapping("/address")
  ModelAndView make(Viewer viewer, HttpServletRequest request) {
    var proof = proving.check(viewer, request);
    if (!proof.given()) {
      return view(viewer, null, null, proof, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var secret = feeds.make(viewer, clock.instant());
    var made = address.link(Here.of(request), "/feeds/" + secret.value() + ".ics");
    return view(viewer, made, null, proof, HttpStatus.CREATED);
  }

  @PostMapping("/address/end")
  ModelAndView end(Viewer viewer) {
    feeds.end(viewer.id(), clock.instant());
    return SeeOther.to("/settings/calendar?done=off");
  }

  @PostMapping("/invitations")
  ModelAndView choose(Typed typed, Viewer viewer) {
    invitations.choose(viewer.id(), "on".equals(typed.text("wanted")), clock.instant());
    return SeeOther.to("/settings/calendar?done=saved");
  }

  private ModelAndView view(
      Viewer viewer, @Nullable String made, @Nullable String done, Proof proof, HttpStatus status) {
    var mail = invitations.mail(viewer.id()).orElse(null);
    boolean invited = invitations.wants(viewer.id());
    int ahead = mail == null || invited ? 0 : invitations.ahead(viewer.id(), clock.instant());
    var page = new PhonePage(feeds.of(viewer.id()).orElse(null), made, "off".equals(done), mail, invited, ahead,
        "saved".equals(done), proof);
    var view = new ModelAndView("feeds/web/settings/phone", "page", page);
    view.setStatus(status);
    return view;
  }
}
