package app.afterbell.access.web.entry;

import app.afterbell.access.OneTimeLinks;
import app.afterbell.access.TooManyAttempts;
import app.afterbell.access.web.chain.WantedPage;
import app.afterbell.mail.Post;
import app.afterbell.people.Email;
import app.afterbell.people.PersonRefusal;
import app.afterbell.shared.Checked;
import app.afterbell.shared.Reason;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The pages of sign-in by mail link. What asks for a link, and what uses one up, is taken by Spring Security. */
@Controller
class LinkController {

  private static final String FORM = "access/web/entry/link";

  private final OneTimeLinks links;
  private final Post post;
  private final Clock clock;

  LinkController(OneTimeLinks links, Post post, Clock clock) {
    this.links = links;
    this.post = post;
    this.clock = clock;
  }

  @GetMapping("/sign-in/link")
  String form(HttpServletRequest request, Model model) {
    model.addAttribute("page", new LinkPage(WantedPage.of(request), "", null, 0));
    return FORM;
  }

  /** Gets here only when no mail was written: the form again, with the reason. */
  @PostMapping("/sign-in/link")
  String refused(
      Typed typed, @RequestAttribute(name = "app.afterbell.access.TooManyAttempts",
          required = false) @Nullable TooManyAttempts tooMany, HttpServletRequest request,
          HttpServletResponse response, Model model) {
    var email = typed.text("email");
    var next = WantedPage.of(request);
    if (tooMany != null) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
      model.addAttribute("page", new LinkPage(next, email, null, tooMany.minutes()));
    } else {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", new LinkPage(next, email, reason(email), 0));
    }
    return FORM;
  }

  @GetMapping("/sign-in/link/sent")
  String sent(Model model) {
    model.addAttribute("delivers", post.delivers());
    return "access/web/entry/link-sent";
  }

  @GetMapping("/sign-in/link/over")
  String over(HttpServletRequest request, Model model) {
    model.addAttribute("next", WantedPage.of(request));
    return "access/web/entry/link-over";
  }

  /**
   * Who is in already goes on to the page that the link is about: by a link that is theirs, or that they used before.
   */
  @GetMapping("/sign-in/link/{link}")
  ModelAndView press(@PathVariable String link, @Nullable Viewer viewer, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    var now = clock.instant();
    var secret = new Secret(link);
    var name = links.nameBehind(secret, now);
    if (viewer != null && request.getParameter("next") != null
        && (name.isEmpty() || links.isOf(secret, viewer.id(), now))) {
      return SeeOther.to(WantedPage.of(request));
    }
    if (name.isEmpty()) {
      response.setStatus(HttpStatus.GONE.value());
      return new ModelAndView(over(request, model));
    }
    model.addAttribute("page", new PressPage(link, name.get(), WantedPage.of(request)));
    return new ModelAndView("access/web/entry/press");
  }

  private static Reason reason(String email) {
    return Email.of(email) instanceof Checked.Refused<Email>(var reason) ? reason : PersonRefusal.EMAIL_NOT_AN_ADDRESS;
  }
}
