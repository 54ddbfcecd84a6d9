package app.afterbell.planning;

import app.afterbell.sessions.Collision;
import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A session that fell away, and what becomes of it where that is put back.
 *
 * @param why it stays cancelled; null: it stands again
 * @param with what somebody has then, where that is why; else empty
 */
public record Returning(
    SessionId session, Instant startsAt, int minutes, @Nullable Why why, List<Collision> with) {

  /** Why a session stays cancelled. */
  public enum Why {
    /** It would have begun. */
    OVER,
    COLLIDES, HOLIDAY, LEAVE, PAUSED,
    /** The engagement is over by then, or its weekly time is another one by now. */
    NOT_AGREED,
    /** Somebody did something else with it since. */
    CHANGED;

    static Why of(DayOff day) {
      return switch (day) {
        case DayOff.Holiday _ -> HOLIDAY;
        case DayOff.Leave _ -> LEAVE;
        case DayOff.Pause _ -> PAUSED;
      };
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public boolean stands() {
    return why == null;
  }

  /** By which it is seen whether something changed between the list and the press. */
  public String line() {
    return session.value() + " " + (why == null ? "stands" : why.key());
  }
}
