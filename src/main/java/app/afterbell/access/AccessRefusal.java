package app.afterbell.access;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** Why a way in is not given, or not taken. */
public enum AccessRefusal implements Reason {
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
  TOO_MANY_ATTEMPTS,
  TOO_BUSY,
  NO_CURRENCY;

  @Override
  public String key() {
    return "access.refusal." + name().toLowerCase(Locale.ROOT);
  }
}
