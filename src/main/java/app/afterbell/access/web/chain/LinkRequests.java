package app.afterbell.access.web.chain;

import app.afterbell.access.LinkRequest;
import app.afterbell.access.SignInAttempts;
import app.afterbell.access.TooManyAttempts;
import app.afterbell.people.Email;
import app.afterbell.shared.Checked;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.web.authentication.ott.GenerateOneTimeTokenRequestResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Reads the form that asks for a mail link. What it refuses goes on to the page's own controller, which says so beside
 * the field: the reason is left in the request.
 */
@Component
class LinkRequests implements GenerateOneTimeTokenRequestResolver {

  private final SignInAttempts attempts;
  private final Clock clock;

  LinkRequests(SignInAttempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  @Override
  public @Nullable GenerateOneTimeTokenRequest resolve(HttpServletRequest request) {
    var typed = request.getParameter("email");
    return switch (Email.of(typed == null ? "" : typed)) {
      case Checked.Refused<Email> _ -> null;
      case Checked.Fine<Email>(var email) -> resolve(email, request);
    };
  }

  private @Nullable GenerateOneTimeTokenRequest resolve(Email email, HttpServletRequest request) {
    try {
      attempts.byLink(email.value(), SignInCookie.browser(request));
    } catch (TooManyAttempts tooMany) {
      request.setAttribute(TooManyAttempts.class.getName(), tooMany);
      return null;
    }
    var next = WantedPage.checked(request.getParameter(WantedPage.PARAMETER)).orElse(null);
    var here = URI.create(ServletUriComponentsBuilder.fromContextPath(request).toUriString());
    return new LinkRequest(email, next, here, clock.instant());
  }
}
