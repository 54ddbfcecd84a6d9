package app.afterbell.imports;

import app.afterbell.sessions.Collision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one date.
 *
 * @param from when its session was, where it is moved
 * @param why key of the sentence that says why it is left out; null where it is not
 * @param with whose other session is in the way
 */
public record IcsOutcome(
    IcsEvent event, Kind kind, @Nullable Instant from, @Nullable String why, @Nullable Collision with) {

  public enum Kind {
    PLANNED, MOVED, CANCELLED,
    /** As the last file said it, or as the plan has it. */
    SAME,
    /** Nobody has said of which engagement it is. */
    UNCHOSEN,
    /** Somebody said that it is of none. */
    SKIPPED,
    COLLIDES, REFUSED;

    boolean isLeftOut() {
      return this == UNCHOSEN || this == SKIPPED || this == COLLIDES || this == REFUSED;
    }
  }

  static IcsOutcome of(IcsEvent event, Kind kind) {
    return new IcsOutcome(event, kind, null, null, null);
  }

  static IcsOutcome refused(IcsEvent event, String why) {
    return new IcsOutcome(event, Kind.REFUSED, null, why, null);
  }
}
