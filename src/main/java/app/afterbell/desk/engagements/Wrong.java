package app.afterbell.desk.engagements;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** What is wrong with what was typed, before an engagement is asked of it. */
enum Wrong implements Reason {
  MENTOR_MISSING,
  NOBODY_FOUND,
  CHOOSE_ONE,
  TIME_HALF,
  NO_TIME,
  TIME_TWICE,
  TIME_ENDS_FIRST,
  DAY_MISSING,
  NO_DAY,
  NO_MINUTES,
  AMOUNT_MISSING,
  NO_AMOUNT,
  AMOUNT_NEGATIVE,
  NO_CURRENCY,
  NO_CHANGE,
  NO_RATE;

  @Override
  public String key() {
    return "desk.engagement.wrong." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
