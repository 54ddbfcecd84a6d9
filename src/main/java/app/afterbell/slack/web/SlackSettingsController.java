package app.afterbell.slack.web;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.slack.SlackSettings;
import app.afterbell.slack.SlackTrial;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /settings/slack}: token, signing secret and channels, and a button that says what Slack answers. */
@Controller
@Needs(Power.SETTLE_SLACK)
@RequestMapping("/settings/slack")
class SlackSettingsController {

  private final SlackSettings settings;
  private final SlackTrial trial;
  private final PostsQuery posts;
  private final Clock clock;

  SlackSettingsController(SlackSettings settings, SlackTrial trial, PostsQuery posts, Clock clock) {
    this.settings = settings;
    this.trial = trial;
    this.posts = posts;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView open() {
    return shown(Typed.nothing(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView change(Typed typed, Viewer viewer) {
    var form = new SlackForm(typed, settings.shown().filter(SlackSettings.Shown::connected).isEmpty());
    var change = form.change(settings.channels(), settings.accounts());
    if (!settings.canKeep()) {
      typed.refuse("token", SlackForm.Wrong.NO_KEY);
    }
    if (change.isEmpty() || !typed.isFine()) {
      return shown(typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    settings.change(change.get(), viewer, clock.instant());
    return tried();
  }

  @PostMapping("/trial")
  ModelAndView tried() {
    trial.ask(clock.instant());
    return SeeOther.to("/settings/slack#answer");
  }

  private ModelAndView shown(Typed typed, HttpStatus status) {
    var page = new SlackPage(
        settings.shown().orElse(null), settings.channels(), settings.accounts(), posts.troubled(), typed);
    return new ModelAndView("slack/web/slack", Map.of("page", page), status);
  }
}
