package app.afterbell.desk.engagement;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** Why a time is not taken for a single session. */
enum NoTime implements Reason {
  /** It is none, or one that the clocks skip, or show twice. */
  NO_TIME,
  COLLIDES;

  @Override
  public String key() {
    return "desk.engagement.single." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
