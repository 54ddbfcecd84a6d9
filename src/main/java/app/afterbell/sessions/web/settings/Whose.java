package app.afterbell.sessions.web.settings;

import app.afterbell.sessions.Asker;
import java.util.Locale;

/** Whose wish a reason is, and whether the old time is billed, as one choice of a form. */
public enum Whose {
  MENTOR(Asker.MENTOR, false),
  STAFF(Asker.STAFF, false),
  FAMILY(Asker.FAMILY, false),
  LATE(Asker.FAMILY, true);

  private final Asker asker;
  private final boolean billed;

  Whose(Asker asker, boolean billed) {
    this.asker = asker;
    this.billed = billed;
  }

  Asker asker() {
    return asker;
  }

  boolean isBilled() {
    return billed;
  }

  static Whose of(Asker asker, boolean billed) {
    return switch (asker) {
      case MENTOR -> MENTOR;
      case STAFF -> STAFF;
      case FAMILY -> billed ? LATE : FAMILY;
    };
  }

  /** Its words, and below {@code key.what} what becomes of the old time. */
  public String key() {
    return "sessions.moving.whose." + name().toLowerCase(Locale.ROOT);
  }
}
