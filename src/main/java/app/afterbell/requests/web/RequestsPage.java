package app.afterbell.requests.web;

import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestKind;
import app.afterbell.requests.RequestState;
import app.afterbell.shared.Portal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Requests in a list: staff’s, the oldest open first, else the newest decided; or those of one asker, the newest
 * first.
 *
 * @param open whether it shows those that are open
 * @param kind the only ones that are shown; null for all
 * @param waiting how many are open
 */
public record RequestsPage(
    Portal portal, boolean open, @Nullable RequestKind kind, int waiting, List<Line> lines, boolean more) {

  /** @param by who asks; of no matter to the asker */
  public record Line(
      RequestId id, int number, RequestKind kind, RequestState state, @Nullable Integer minutes,
      @Nullable String engagement, @Nullable Instant startsAt, String askedByName, Instant askedAt,
      @Nullable Instant decidedAt, boolean unread) {

    public String word() {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    public String stateWord() {
      return state.name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isStaffs() {
    return portal == Portal.STAFF;
  }
}
