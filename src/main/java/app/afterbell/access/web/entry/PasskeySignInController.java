package app.afterbell.access.web.entry;

import app.afterbell.access.PasskeyCeremony;
import app.afterbell.access.SignInAttempts;
import app.afterbell.access.TooManyAttempts;
import app.afterbell.access.web.chain.PasskeySites;
import app.afterbell.access.web.chain.PasskeyTicket;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.access.web.chain.WantedPage;
import app.afterbell.shared.NotFound;
import app.afterbell.web.Entrance;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sign-in by passkey: the page's script asks what the device is to sign, and sends the form with what it signed. */
@Controller
class PasskeySignInController {

  private final PasskeyCeremony ceremony;
  private final PasskeySites sites;
  private final SignInAttempts attempts;
  private final SignInQuery query;
  private final Entrance entrance;
  private final MessageSource texts;
  private final Clock clock;

  PasskeySignInController(PasskeyCeremony ceremony, PasskeySites sites, SignInAttempts attempts, SignInQuery query,
      Entrance entrance, MessageSource texts, Clock clock) {
    this.ceremony = ceremony;
    this.sites = sites;
    this.attempts = attempts;
    this.query = query;
    this.entrance = entrance;
    this.texts = texts;
    this.clock = clock;
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<?> options(HttpServletRequest request, HttpServletResponse response) {
    var site = sites.of(request).orElseThrow(NotFound::new);
    try {
      attempts.passkeyBegins(SignInCookie.browser(request));
    } catch (TooManyAttempts tooMany) {
      var detail = texts.getMessage("access.sign-in.too-many", new Object[] {tooMany.minutes()}, Locale.US);
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()))
          .body(ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, detail));
    }
    return PasskeyTicket.give(ceremony.beginSignIn(site, clock.instant()), request, response);
  }

  @PostMapping("/sign-in/passkey")
  ModelAndView signIn(Typed typed, HttpServletRequest request, HttpServletResponse response) {
    var ticket = PasskeyTicket.take(request, response);
    var person = sites.of(request)
        .flatMap(site -> ceremony.signIn(site, ticket, typed.text("credential"), clock.instant()));
    if (person.isEmpty()) {
      return new ModelAndView("access/web/entry/sign-in", Map.of("page", query.page(request).withoutThisPasskey()),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    attempts.passkeySucceeded(SignInCookie.browser(request));
    entrance.letIn(person.get(), request, response);
    return SeeOther.to(WantedPage.of(request));
  }
}
