package app.afterbell.nudges.web.unsubscribe;

import org.jspecify.annotations.Nullable;

/**
 * What stands, and how to stop it. No name of a person: whoever holds the mail can open it.
 *
 * @param stopped null where the secret is none of ours
 */
public record StopNudgesPage(String secret, String organization, @Nullable Boolean stopped) {

  public String action() {
    return "/unsubscribe/nudges/" + secret;
  }

  /** The end of a text's key. */
  public String state() {
    return stopped == null ? "over" : stopped ? "stopped" : "title";
  }
}
