package app.afterbell.access.web.entry;

import app.afterbell.shared.Reason;
import app.afterbell.web.Ui;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks for a mail with a link.
 *
 * @param waitMinutes how long to wait, after too many requests; else 0
 */
public record LinkPage(String next, String email, @Nullable Reason refusal, int waitMinutes) {

  public Map<String, String> errors(Ui ui) {
    if (waitMinutes > 0) {
      return Map.of("", ui.text("access.link.too-many", waitMinutes));
    }
    return refusal == null ? Map.of() : Map.of("email", ui.text(refusal.key()));
  }
}
