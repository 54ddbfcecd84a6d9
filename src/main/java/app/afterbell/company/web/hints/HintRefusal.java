package app.afterbell.company.web.hints;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** What is wrong with the words beside a label, or with their day. */
enum HintRefusal implements Reason {
  TOO_LONG, NO_DAY;

  @Override
  public String key() {
    return "company.hints.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
