package app.afterbell.people;

import java.util.Locale;

/** Why something about a person is not taken. Each has a sentence that says what would be right. */
public enum Refusal {
  NAME_MISSING,
  NAME_TOO_LONG,
  NAME_UNREADABLE,
  EMAIL_MISSING,
  EMAIL_NOT_AN_ADDRESS,
  EMAIL_TAKEN,
  ZONE_MISSING,
  ZONE_UNKNOWN,
  PASSWORD_TOO_SHORT,
  PASSWORD_TOO_LONG,
  PASSWORD_COMMON,
  PASSWORD_UNREADABLE,
  PASSWORD_WRONG,
  PASSKEY_OVER,
  PASSKEY_KNOWN,
  PASSKEY_NOT_TAKEN,
  PASSKEYS_TOO_MANY,
  ONLY_WAY_IN,
  SIGN_IN_TOO_OLD,
  INVITES_ONESELF,
  INVITED_ALREADY,
  STUDENT_NEEDS_OWN_ADDRESS,
  HAS_SIGN_IN,
  GUARDIAN_IS_STUDENT,
  GUARDIAN_IS_STAFF,
  GUARDIAN_IS_YOURS,
  EMAIL_OF_STAFF,
  INVITED_BEFORE,
  NO_ROLE,
  NO_STUDENT,
  TOO_MANY_INVITATIONS,
  TOO_MANY_ATTEMPTS,
  TOO_BUSY;

  /** Where its sentence stands in the messages. */
  public String key() {
    return "people.refusal." + name().toLowerCase(Locale.ROOT);
  }
}
