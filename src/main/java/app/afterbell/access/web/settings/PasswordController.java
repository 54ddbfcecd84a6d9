package app.afterbell.access.web.settings;

import app.afterbell.access.AccessRefusal;
import app.afterbell.access.OwnPassword;
import app.afterbell.access.Passwords;
import app.afterbell.access.SignInAttempts;
import app.afterbell.access.TooBusy;
import app.afterbell.access.TooManyAttempts;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.organization.Organizations;
import app.afterbell.people.People;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Proof;
import app.afterbell.web.Proving;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sets a password, or changes it by showing the old one. */
@Controller
class PasswordController {

  private final SettingsQuery query;
  private final Passwords passwords;
  private final OwnPassword ownPassword;
  private final People people;
  private final Organizations organizations;
  private final Proving proving;
  private final SignInAttempts attempts;
  private final Clock clock;

  PasswordController(SettingsQuery query, Passwords passwords, OwnPassword ownPassword, People people,
      Organizations organizations,
      Proving proving, SignInAttempts attempts, Clock clock) {
    this.people = people;
    this.organizations = organizations;
    this.query = query;
    this.passwords = passwords;
    this.ownPassword = ownPassword;
    this.proving = proving;
    this.attempts = attempts;
    this.clock = clock;
  }

  @PostMapping("/settings/password")
  ModelAndView save(Typed typed, Viewer viewer, HttpServletRequest request) {
    var here = SignInCookie.here(request);
    var person = people.find(viewer.id()).orElseThrow(NotFound::new);
    var own = List.of(person.name(), Objects.requireNonNullElse(person.email(), ""), organizations.current().name());
    Passwords.refusal(typed.text("new"), own).ifPresent(reason -> typed.refuse("new", reason));
    var proof = Proof.GIVEN;
    if (!passwords.has(viewer.id())) {
      proof = proving.check(viewer, request); // there is no old one to show
    } else if (typed.isFine()) {
      checkOld(typed, viewer);
    }
    if (!typed.isFine() || !proof.given() || !isSet(typed, viewer, here)) {
      var page = query.withPassword(viewer, here, typed, clock.instant()).with(proof);
      return new ModelAndView(
          "access/web/settings/settings", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return SeeOther.to("/settings?done=password");
  }

  private boolean isSet(Typed typed, Viewer viewer, Secret here) {
    try {
      ownPassword.set(viewer.id(), typed.text("new"), here, clock.instant());
    } catch (TooBusy _) {
      typed.refuse("new", AccessRefusal.TOO_BUSY);
    }
    return typed.isFine();
  }

  // A person who found an open browser must not be able to guess on here.
  private void checkOld(Typed typed, Viewer viewer) {
    try {
      var attempt = attempts.byOwnPassword(viewer.id());
      checkOld(typed, viewer, attempt);
    } catch (TooManyAttempts _) {
      typed.refuse("old", AccessRefusal.TOO_MANY_ATTEMPTS);
    }
  }

  private void checkOld(Typed typed, Viewer viewer, SignInAttempts.Attempt attempt) {
    try {
      if (passwords.matches(viewer.id(), typed.text("old"))) {
        attempt.succeeded();
      } else {
        typed.refuse("old", AccessRefusal.PASSWORD_WRONG);
      }
    } catch (TooBusy _) {
      attempt.notLookedAt();
      typed.refuse("old", AccessRefusal.TOO_BUSY);
    }
  }
}
