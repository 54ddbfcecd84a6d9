package app.afterbell.planning;

import app.afterbell.shared.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What entering a leave comes to. */
public sealed interface LeaveAnswer {

  record Entered(LeaveId id) implements LeaveAnswer {}

  /** The mentor is away for a part of it already. */
  record Taken(DayOff.Leave by) implements LeaveAnswer {}

  record Refused(Why why) implements LeaveAnswer {}

  /** Why a leave is not entered. */
  enum Why implements Reason {
    ENDS_BEFORE,
    /** It is over: what took place then, or did not, is logged. */
    OVER,
    TOO_LONG,
    /** It would begin more than two years ahead: a year that was mistyped. */
    TOO_FAR,
    REASON_TOO_LONG;

    private static final Duration AHEAD = Duration.ofDays(731);

    static Optional<Why> of(Leaves.NewLeave leave, Instant now) {
      var reason = leave.reason();
      return !leave.from().isBefore(leave.to()) ? Optional.of(ENDS_BEFORE)
          : !leave.to().isAfter(now) ? Optional.of(OVER)
          : leave.from().isAfter(now.plus(AHEAD)) ? Optional.of(TOO_FAR)
          : leave.to().isAfter(leave.from().plus(Duration.ofDays(Leaves.MOST_DAYS))) ? Optional.of(TOO_LONG)
          : reason != null && reason.codePointCount(0, reason.length()) > Leaves.LONGEST
              ? Optional.of(REASON_TOO_LONG) : Optional.empty();
    }

    @Override
    public String key() {
      return "planning.leave." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
