package app.afterbell.frame.web;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** What is wrong with what was typed for a series. */
enum SeriesWrong implements Reason {
  NO_TIME,
  NO_MINUTES,
  NO_REASON,
  NOTE_TOO_LONG,
  /** The session is of no weekly time: it can only be moved alone. */
  NO_SERIES,
  /** The engagement has that weekly time already. */
  TAKEN;

  @Override
  public String key() {
    return "frame.series.wrong." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
