package app.afterbell.slack.web;

import app.afterbell.slack.SlackSettings.Place;
import app.afterbell.slack.SlackSettings.Shown;
import app.afterbell.slack.SlackTrouble;
import app.afterbell.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is settled of Slack.
 *
 * @param shown null where nothing is
 * @param mentors with their channels
 * @param staff who decide, with their accounts
 * @param troubled posts that do not come through, the newest first
 * @param typed what was sent and not taken
 */
public record SlackPage(
    @Nullable Shown shown, List<Place> mentors, List<Place> staff, List<Posted> troubled, Typed typed) {

  public boolean connected() {
    return shown != null && shown.connected();
  }

  public String channel() {
    return typed.text("staff", shown == null ? "" : shown.staffChannel());
  }

  public String channelOf(Place mentor) {
    return typed.text("channel-" + mentor.id().value(), mentor.slack() == null ? "" : mentor.slack());
  }

  public String accountOf(Place one) {
    return typed.text("account-" + one.id().value(), one.slack() == null ? "" : one.slack());
  }

  /** Of the sentence that says what Slack answered last; null where it was not asked. */
  public @Nullable String answerKey() {
    return shown == null || shown.answer() == null ? null : SlackTrouble.key(shown.answer());
  }

  public boolean works() {
    return shown != null && "ok".equals(shown.answer());
  }
}
