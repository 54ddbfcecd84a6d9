package app.afterbell.access.web.chain;

import app.afterbell.access.SignIns;
import app.afterbell.web.KnownSender;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Knows a sender by the cookie of a sign-in that holds; one that somebody made up is nobody's. */
@Component
class KnownSenders implements KnownSender {

  private final SignIns signIns;
  private final Clock clock;

  KnownSenders(SignIns signIns, Clock clock) {
    this.signIns = signIns;
    this.clock = clock;
  }

  @Override
  public boolean isKnown(HttpServletRequest request) {
    return SignInCookie.of(request).flatMap(secret -> signIns.viewer(secret, clock.instant())).isPresent();
  }
}
