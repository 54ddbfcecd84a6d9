package app.afterbell.households;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** Why somebody does not become a guardian ({@link GuardianRule}), or not of this student. */
public enum GuardianRefusal implements Reason {
  GUARDIAN_IS_STUDENT,
  GUARDIAN_IS_STAFF,
  GUARDIAN_IS_YOURS,
  NO_STUDENT;

  @Override
  public String key() {
    return "households.refusal." + name().toLowerCase(Locale.ROOT);
  }
}
