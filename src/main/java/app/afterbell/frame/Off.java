package app.afterbell.frame;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation that stands, as a session's page says it.
 *
 * @param revision of the plan
 * @param byName who made it; {@code own} where that is the reader
 * @param toldAt when the family told; null where it was not its wish
 * @param moved the old time of a session that was moved too late (R15)
 * @param status that stands by the notice (R8); null likewise
 * @param students who are cancelled by it, as far as the reader may know
 * @param minutes that are billed, for the mentor: paid; {@code percent} of them; 0 for nothing
 * @param total null where the reader sees no money
 * @param undoUntil until when the reader can take it back; null where they cannot
 */
public record Off(
    int revision,
    Instant recordedAt,
    String byName,
    boolean own,
    Asker askedBy,
    @Nullable Instant toldAt,
    @Nullable String reason,
    boolean moved,
    @Nullable String note,
    @Nullable AttendanceStatus status,
    List<String> students,
    @Nullable Instant undoUntil,
    int minutes,
    int percent,
    @Nullable Long total,
    @Nullable Currency currency) {

  /** The reader's own money. */
  public @Nullable Money money() {
    return total == null || currency == null ? null : new Money(total, currency);
  }

  /** The family told before this was entered. */
  public boolean isToldBefore() {
    return toldAt != null && !toldAt.equals(recordedAt);
  }

  public boolean isFree() {
    return percent == 0;
  }

  /** For so long it can be taken back. */
  public long seconds(Instant now) {
    return undoUntil == null ? 0 : Math.max(0, Duration.between(now, undoUntil).toSeconds());
  }
}
