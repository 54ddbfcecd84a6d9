package app.afterbell.notifications.web.unsubscribe;

import app.afterbell.notifications.Choice;
import app.afterbell.notifications.Rhythm;
import app.afterbell.notifications.web.Chosen;
import java.util.Locale;

/**
 * What stands, and how to change it. No name of a person: a person who holds the mail can open it.
 *
 * @param chosen what stands in the form
 * @param changed whether it was just changed
 */
public record UnsubscribePage(String secret, String organization, Choice choice, Chosen chosen, boolean changed) {

  public boolean stopped() {
    return choice.rhythm() == Rhythm.NONE;
  }

  /** The key of a sentence that says what holds now. */
  public String key() {
    return "notifications.stop.now-" + choice.rhythm().name().toLowerCase(Locale.ROOT);
  }

  public String action() {
    return "/unsubscribe/" + secret;
  }
}
