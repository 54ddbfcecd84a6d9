package app.afterbell.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date of a weekly time that made no session.
 *
 * @param holiday its name, where it was left out for one; else null
 */
public record LeftOut(LocalDate on, LocalTime at, Why why, @Nullable String holiday) {

  /** Why it made none. Only a collision waits for somebody: what is left out for the others is looked at again. */
  public enum Why {
    COLLIDES, HOLIDAY, LEAVE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isUpToStaff() {
    return why == Why.COLLIDES;
  }
}
