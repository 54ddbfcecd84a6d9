package app.afterbell.notifications.web.unsubscribe;

import app.afterbell.notifications.ReminderChoices;
import app.afterbell.notifications.Rhythm;
import app.afterbell.notifications.web.Chosen;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Secret;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Stops reminders from within a mail, without signing in (RFC 8058): a person who holds the mail may. Looking changes
 * nothing, as mail scanners look too; one press, or the mail program's own, stops them at once, no matter how often it
 * is sent. It names nobody.
 */
@Controller
class UnsubscribeController {

  private final ReminderChoices choices;
  private final Organizations organizations;
  private final Clock clock;

  UnsubscribeController(ReminderChoices choices, Organizations organizations, Clock clock) {
    this.choices = choices;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/unsubscribe/{secret}")
  String look(@PathVariable String secret, HttpServletResponse response, Model model) {
    return show(secret, false, null, response, model);
  }

  /** What a mail program sends names no rhythm: it means none. */
  @PostMapping("/unsubscribe/{secret}")
  String change(@PathVariable String secret, Typed typed, HttpServletResponse response, Model model) {
    var chosen = new Chosen(typed.text("rhythm", "none"), typed.text("every"), "both");
    if (chosen.refusal() != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(secret, false, chosen, response, model);
    }
    choices.choose(new Secret(secret), chosen.pickedRhythm().orElse(Rhythm.NONE), chosen.pickedEvery().orElseThrow(),
        clock.instant());
    return show(secret, true, null, response, model);
  }

  private String show(String secret, boolean changed, @Nullable Chosen refused, HttpServletResponse response,
      Model model) {
    var reader = choices.behind(new Secret(secret));
    if (reader.isEmpty()) {
      response.setStatus(HttpStatus.GONE.value());
      return "notifications/web/unsubscribe/over";
    }
    var choice = choices.of(reader.get(), clock.instant());
    var standing = new Chosen(choice.rhythm().name().toLowerCase(Locale.ROOT), String.valueOf(choice.every()), "both");
    model.addAttribute("page", new UnsubscribePage(secret, organizations.find().map(Organization::name).orElse(""),
        choice, refused == null ? standing : refused, changed));
    return "notifications/web/unsubscribe/unsubscribe";
  }
}
