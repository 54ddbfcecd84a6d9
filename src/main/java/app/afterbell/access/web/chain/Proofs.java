package app.afterbell.access.web.chain;

import app.afterbell.access.AccessRefusal;
import app.afterbell.access.Passwords;
import app.afterbell.access.ProofCodes;
import app.afterbell.access.SignInAttempts;
import app.afterbell.access.SignIns;
import app.afterbell.access.TooBusy;
import app.afterbell.access.TooManyAttempts;
import app.afterbell.people.People;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Proof;
import app.afterbell.web.Proving;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proves who sits at a browser by their password or by a code in their mail; signing in anew, by a passkey too, proves
 * it likewise.
 */
@Component
class Proofs implements Proving {

  private static final String WRONG_CODE = "web.proof.wrong-code";
  private static final String WANTED = "web.proof.wanted";

  private final SignIns signIns;
  private final Passwords passwords;
  private final ProofCodes codes;
  private final People people;
  private final SignInAttempts attempts;
  private final Clock clock;

  Proofs(SignIns signIns, Passwords passwords, ProofCodes codes, People people, SignInAttempts attempts, Clock clock) {
    this.signIns = signIns;
    this.passwords = passwords;
    this.codes = codes;
    this.people = people;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Override
  public Proof asked(Viewer viewer, HttpServletRequest request) {
    return state(viewer, SignInCookie.here(request), null, clock.instant());
  }

  @Override
  public Proof check(Viewer viewer, HttpServletRequest request) {
    var here = SignInCookie.here(request);
    var now = clock.instant();
    if (signIns.isProved(viewer.id(), here, now)) {
      return Proof.GIVEN;
    }
    var wrong = wrong(viewer, request, here, now);
    if (wrong == null) {
      signIns.prove(here, now);
      return Proof.GIVEN;
    }
    return state(viewer, here, wrong.isEmpty() ? null : wrong, now);
  }

  // Null where it is proved, empty where there is nothing to say.
  private @Nullable String wrong(Viewer viewer, HttpServletRequest request, Secret here, Instant now) {
    var code = typed(request, Proof.CODE);
    var password = typed(request, Proof.PASSWORD);
    try {
      if (!typed(request, Proof.SEND).isEmpty()) {
        attempts.byOwnMail(viewer.id());
        codes.send(viewer.id(), here, now);
        return "";
      }
      if (!code.isEmpty()) {
        return codes.take(here, code, now) ? null : WRONG_CODE;
      }
      return password.isEmpty() ? WANTED : wrong(viewer, password);
    } catch (TooManyAttempts _) {
      return AccessRefusal.TOO_MANY_ATTEMPTS.key();
    }
  }

  private @Nullable String wrong(Viewer viewer, String password) {
    var attempt = attempts.byOwnPassword(viewer.id());
    try {
      if (passwords.matches(viewer.id(), password)) {
        attempt.succeeded();
        return null;
      }
      return AccessRefusal.PASSWORD_WRONG.key();
    } catch (TooBusy _) {
      attempt.notLookedAt();
      return AccessRefusal.TOO_BUSY.key();
    }
  }

  private Proof state(Viewer viewer, Secret here, @Nullable String error, Instant now) {
    if (signIns.isProved(viewer.id(), here, now)) {
      return Proof.GIVEN;
    }
    var person = people.find(viewer.id()).orElseThrow(NotFound::new);
    return new Proof(false, passwords.has(viewer.id()), person.email() != null, codes.isSent(here, now), error);
  }

  private static String typed(HttpServletRequest request, String field) {
    return Objects.requireNonNullElse(request.getParameter(field), "");
  }
}
