package app.afterbell.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date of a weekly time that made no session.
 *
 * @param holiday its name, or why it was left out by hand, where that was said; else null
 */
public record LeftOut(LocalDate on, LocalTime at, Why why, @Nullable String holiday) {

  /** Why it made none. Only a collision waits for somebody: what is left out for the others is looked at again. */
  public enum Why {
    COLLIDES, HOLIDAY, LEAVE, PAUSED;

    static Why of(DayOff day) {
      return switch (day) {
        case DayOff.Holiday _ -> HOLIDAY;
        case DayOff.Leave _ -> LEAVE;
        case DayOff.Pause _ -> PAUSED;
      };
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isUpToStaff() {
    return why == Why.COLLIDES;
  }
}
