package app.afterbell.slack;

import java.util.Set;

/** What Slack’s words mean for who settled it. */
public final class SlackTrouble {

  private static final Set<String> KNOWN = Set.of(
      "ok", "not_reached", "no_answer", "ratelimited", "channel_not_found", "not_in_channel", "is_archived",
      "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope",
      "message_not_found", "cant_update_message", "msg_too_long", "invalid_blocks", "user_not_in_channel",
      SlackTrial.OTHER_KEY);

  private SlackTrouble() {}

  /** Of its sentence. @param word that Slack said, or ours where it said none */
  public static String key(String word) {
    return "slack.trouble." + (KNOWN.contains(word) ? word : "other");
  }
}
