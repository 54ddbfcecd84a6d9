package app.afterbell.nudges.web.unsubscribe;

import app.afterbell.nudges.NudgeChoices;
import app.afterbell.nudges.Way;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Secret;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Stops mail about what waits from within one, without signing in (RFC 8058): whoever holds the mail may. Looking
 * changes nothing; one press, or the mail program's own, stops it, however often it is sent. It names nobody.
 */
@Controller
class StopNudgesController {

  private final NudgeChoices choices;
  private final Organizations organizations;
  private final Clock clock;

  StopNudgesController(NudgeChoices choices, Organizations organizations, Clock clock) {
    this.choices = choices;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/unsubscribe/nudges/{secret}")
  String look(@PathVariable String secret, HttpServletResponse response, Model model) {
    return show(secret, response, model);
  }

  @PostMapping("/unsubscribe/nudges/{secret}")
  String stop(@PathVariable String secret, HttpServletResponse response, Model model) {
    choices.stopMail(new Secret(secret), clock.instant());
    return show(secret, response, model);
  }

  private String show(String secret, HttpServletResponse response, Model model) {
    var mentor = choices.behind(new Secret(secret));
    if (mentor.isEmpty()) {
      response.setStatus(HttpStatus.GONE.value());
    }
    model.addAttribute("page", new StopNudgesPage(secret,
        organizations.find().map(Organization::name).orElse(""),
        mentor.map(one -> !choices.of(one).by(Way.MAIL)).orElse(null)));
    return "nudges/web/unsubscribe/stop";
  }
}
