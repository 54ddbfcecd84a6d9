package app.afterbell.people;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** Why something about a person is not taken. */
public enum PersonRefusal implements Reason {
  NAME_MISSING,
  NAME_TOO_LONG,
  NAME_UNREADABLE,
  EMAIL_MISSING,
  EMAIL_NOT_AN_ADDRESS,
  EMAIL_TAKEN,
  EMAIL_OF_STAFF,
  ZONE_MISSING,
  ZONE_UNKNOWN,
  NO_ROLE;

  @Override
  public String key() {
    return "people.refusal." + name().toLowerCase(Locale.ROOT);
  }
}
