package app.afterbell.api.web.settings;

import app.afterbell.api.TokenId;
import app.afterbell.api.Tokens;
import app.afterbell.api.Tokens.Made;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Proof;
import app.afterbell.web.Proving;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Personal tokens: made, seen once, revoked. For those who may use the API. */
@Controller
@Needs(Power.USE_API)
@RequestMapping("/settings/tokens")
class TokensController {

  private final Tokens tokens;
  private final MessageSource texts;
  private final Proving proving;
  private final Clock clock;

  TokensController(Tokens tokens, MessageSource texts, Proving proving, Clock clock) {
    this.proving = proving;
    this.tokens = tokens;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView tokens(Viewer viewer, HttpServletRequest request) {
    return view(page(viewer, proving.asked(viewer, request)), HttpStatus.OK);
  }

  // No redirect: the secret is on this answer alone, and is kept nowhere for a next one.
  @PostMapping
  ModelAndView make(Typed typed, Viewer viewer, HttpServletRequest request) {
    var name = typed.text("name");
    var days = typed.text("days");
    var proof = proving.check(viewer, request);
    if (!proof.given()) {
      return view(page(viewer, proof).typed(name, days), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var lasts = days.isEmpty() ? Tokens.USUAL_DAYS : days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0;
    return switch (tokens.make(viewer, name, lasts, clock.instant())) {
      case Made.Done done -> view(
          page(viewer, proof).made(name.strip(), done.secret().value()), HttpStatus.CREATED);
      case Made.NoSuchEnd _ -> refused(viewer, name, "no-such-end");
      case Made.NameMissing _ -> refused(viewer, name, "name-missing");
      case Made.NameTooLong tooLong -> refused(viewer, name, "name-too-long", tooLong.longest());
      case Made.NameNotText _ -> refused(viewer, "", "name-not-text");
      case Made.TooMany many -> refused(viewer, name, "too-many", many.most());
    };
  }

  @PostMapping("/{id}/revocation")
  ModelAndView revoke(@PathVariable UUID id, Viewer viewer) {
    if (!tokens.revoke(viewer, new TokenId(id), clock.instant())) {
      throw new NotFound();
    }
    return SeeOther.to("/settings/tokens");
  }

  private ModelAndView refused(Viewer viewer, String name, String key, @Nullable Object... values) {
    var error = texts.getMessage("api.tokens.error." + key, values, Locale.US);
    return view(page(viewer, Proof.GIVEN).refused(name, error), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private TokensPage page(Viewer viewer, Proof proof) {
    return TokensPage.of(tokens.of(viewer), clock.instant(), proof);
  }

  private static ModelAndView view(TokensPage page, HttpStatus status) {
    var view = new ModelAndView("api/web/settings/tokens", "page", page);
    view.setStatus(status);
    return view;
  }
}
