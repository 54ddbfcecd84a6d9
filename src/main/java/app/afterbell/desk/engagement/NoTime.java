package app.afterbell.desk.engagement;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** Why a time is not taken: for a single session, or as a weekly one. */
enum NoTime implements Reason {
  /** It is none, or one that the clocks skip, or show twice. */
  NO_TIME,
  COLLIDES,
  /** The engagement has that weekly time on some of these days already. */
  AGREED,
  MINUTES,
  /** The last day is before the first. */
  TURNED;

  @Override
  public String key() {
    return "desk.engagement.single." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
