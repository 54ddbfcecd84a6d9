package app.afterbell.people.web.settings;

import app.afterbell.people.Passwords;
import app.afterbell.people.Refusal;
import app.afterbell.people.Secret;
import app.afterbell.people.SignInAttempts;
import app.afterbell.people.TooBusy;
import app.afterbell.people.TooManyAttempts;
import app.afterbell.people.web.Typed;
import app.afterbell.people.web.access.SignInCookie;
import app.afterbell.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sets a password, or changes it by showing the old one. */
@Controller
class PasswordController {

  private final SettingsQuery query;
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final Clock clock;

  PasswordController(SettingsQuery query, Passwords passwords, SignInAttempts attempts, Clock clock) {
    this.query = query;
    this.passwords = passwords;
    this.attempts = attempts;
    this.clock = clock;
  }

  @PostMapping("/settings/password")
  ModelAndView save(@RequestParam Map<String, String> fields, Viewer viewer, HttpServletRequest request) {
    var typed = new Typed(fields);
    var here = SignInCookie.here(request);
    Passwords.refusal(typed.text("new")).ifPresent(reason -> typed.refuse("new", reason));
    if (typed.isFine() && passwords.has(viewer.id())) {
      checkOld(typed, viewer, request.getRemoteAddr());
    }
    if (!typed.isFine() || !isSet(typed, viewer, here)) {
      var page = query.withPassword(viewer, here, typed, clock.instant());
      return new ModelAndView(
          "people/web/settings/settings", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return new ModelAndView("redirect:/settings?done=password");
  }

  private boolean isSet(Typed typed, Viewer viewer, Secret here) {
    try {
      passwords.set(viewer.id(), typed.text("new"), here);
    } catch (TooBusy _) {
      typed.refuse("new", Refusal.TOO_BUSY);
    }
    return typed.isFine();
  }

  // Whoever found an open browser must not be able to guess on here.
  private void checkOld(Typed typed, Viewer viewer, String origin) {
    try {
      var attempt = attempts.byPassword(viewer.id().value().toString(), origin);
      checkOld(typed, viewer, attempt);
    } catch (TooManyAttempts _) {
      typed.refuse("old", Refusal.TOO_MANY_ATTEMPTS);
    }
  }

  private void checkOld(Typed typed, Viewer viewer, SignInAttempts.Attempt attempt) {
    try {
      if (passwords.matches(viewer.id(), typed.text("old"))) {
        attempt.succeeded();
      } else {
        typed.refuse("old", Refusal.PASSWORD_WRONG);
      }
    } catch (TooBusy _) {
      attempt.notLookedAt();
      typed.refuse("old", Refusal.TOO_BUSY);
    }
  }
}
