package app.afterbell.notifications.web.staff;

import app.afterbell.mail.MessageId;
import app.afterbell.web.Part;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Mail in trouble, the newest first.
 *
 * @param entries a page of it
 * @param delivers whether mail leaves the product at all
 * @param again whether one was just sent on its way again
 */
public record RemindersPage(Which which, Part<Entry> entries, boolean delivers, boolean again, Instant now) {

  /** Parts of it, each with an address of its own. */
  public enum Which {
    ALL,
    /** What is not tried again by itself. */
    GIVEN_UP;

    /** In an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One message. What it says and who it is about is not shown.
   *
   * @param kind message, reminder or digest
   * @param recipientName null for mail that somebody asked for: its reader may be under age
   * @param trouble address, refused, login or unreachable
   * @param hasBody whether there is something left to send
   */
  public record Entry(MessageId id, String kind, @Nullable String recipientName, String recipientDomain,
      Instant createdAt,
      int attempts, @Nullable Instant nextAttemptAt, @Nullable Instant claimedUntil, @Nullable Instant givenUpAt,
      String trouble,
      boolean hasBody) {}

  public boolean isBeingSent(Entry entry) {
    return entry.claimedUntil() != null && entry.claimedUntil().isAfter(now);
  }

  public boolean canTry(Entry entry) {
    return entry.hasBody() && !isBeingSent(entry);
  }
}
