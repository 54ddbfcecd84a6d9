package app.afterbell.mentor.home;

import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestKind;
import app.afterbell.requests.RequestState;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the mentor asked staff for: while it waits, and until its answer is read.
 *
 * @param answered whether there is something of staff to read
 * @param words how many were said of it
 * @param decidedMinutes that were approved
 */
public record Asked(
    RequestId id, RequestKind kind, RequestState state, @Nullable Integer minutes, @Nullable Integer decidedMinutes,
    @Nullable String name, @Nullable Instant startsAt, Instant lastAt, boolean answered, int words) {

  public String word() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  public String stateWord() {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
