package app.afterbell.desk.engagement;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** Why a day is not taken for other terms. */
enum TooEarly implements Reason {
  BEFORE_THE_FIRST_DAY;

  @Override
  public String key() {
    return "desk.engagement.terms." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
