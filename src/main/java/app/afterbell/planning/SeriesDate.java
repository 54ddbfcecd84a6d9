package app.afterbell.planning;

import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.SessionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One date of a series, and what a change makes of it.
 *
 * @param on the day for which it was agreed, and at the time
 * @param session null where the date was left out
 * @param startsAt where the session is now, and minutes how long
 * @param then where it would be, and thenMinutes how long
 */
public record SeriesDate(
    LocalDate on, LocalTime at, @Nullable SessionId session, @Nullable Instant startsAt, int minutes, Instant then,
    int thenMinutes, Becomes becomes) {

  /** What becomes of a date. */
  public sealed interface Becomes {

    record Moves() implements Becomes {}

    /** @param since when it was moved by hand; else null */
    record Alone(Why why, @Nullable Instant since) implements Becomes {}

    /** It cannot go there. @param reasons all of them, at least one */
    record Refused(List<PlanRefusal> reasons) implements Becomes {}

    /** The new time is a holiday, or the mentor is away. */
    record Off(DayOff day) implements Becomes {}

    /** It makes no session, before and after. */
    record Left(LeftOut left) implements Becomes {}
  }

  /** Why a session is left where it is. */
  public enum Why {
    /** Before the one from which on it is changed. */
    EARLIER,
    CANCELLED,
    /** Another mentor has it, and moves it. */
    ANOTHERS,
    LOGGED,
    /** A family cancelled it too late, and is billed. */
    BILLED,
    MOVED_BY_HAND,
    /** Another time is agreed from a later day on already. */
    AGREED_LATER,
    /** It is there already. */
    THERE,
    /** The old or the new time is within ten minutes, or over: nobody could take it back. */
    SOON;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public boolean moves() {
    return becomes instanceof Becomes.Moves;
  }

  /** The same text for the same date and what becomes of it: what was seen before the press is compared by it. */
  public String line() {
    var what = switch (becomes) {
      case Becomes.Moves _ -> "moves";
      case Becomes.Alone(var why, _) -> why.key();
      case Becomes.Refused(var reasons) -> "refused " + mark(reasons);
      case Becomes.Off(var day) -> "off " + mark(day);
      case Becomes.Left(var left) -> "left " + left.why().key();
    };
    return String.join(" ", on.toString(), at.toString(), session == null ? "-" : session.value().toString(),
        startsAt == null ? "-" : startsAt.toString(), String.valueOf(minutes), then.toString(),
        String.valueOf(thenMinutes), what);
  }

  // It goes through the browser of somebody who need not know with whom it collides.
  private static UUID mark(Object reasons) {
    return UUID.nameUUIDFromBytes(reasons.toString().getBytes(StandardCharsets.UTF_8));
  }
}
