package app.afterbell.engagements;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** Why an engagement is not taken. Each has a sentence that says what would be right. */
public enum Refusal implements Reason {
  NAME_MISSING,
  NAME_TOO_LONG,
  NAME_UNREADABLE,
  SUBJECT_MISSING,
  SUBJECT_TOO_LONG,
  SUBJECT_UNREADABLE,
  STUDENT_MISSING,
  NOT_A_MENTOR,
  NOT_A_STUDENT,
  MENTOR_IS_STUDENT,
  MINUTES_OUT_OF_RANGE,
  CURRENCIES_DIFFER,
  BILL_RATE_OUT_OF_RANGE,
  PAY_RATE_OUT_OF_RANGE,
  ENDS_BEFORE_IT_STARTS,
  LINK_NOT_AN_ADDRESS;

  @Override
  public String key() {
    return "engagements.refusal." + name().toLowerCase(Locale.ROOT);
  }
}
