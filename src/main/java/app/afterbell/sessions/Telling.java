package app.afterbell.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a student's family told before about this session (R15). It is remembered through any number of moves: one that
 * came too late stays too late, and one that asked to leave the time that is planned now counts as notice for it.
 *
 * @param late once the family asked to leave a time with less than the notice
 * @param first when it first asked to leave the time that is planned now; null where it never did
 */
public record Telling(boolean late, @Nullable Instant first) {

  public static final Telling NONE = new Telling(false, null);

  /** From when on the notice counts, where the family tells now, or told then. */
  Instant counted(Instant toldAt) {
    return first != null && first.isBefore(toldAt) ? first : toldAt;
  }
}
