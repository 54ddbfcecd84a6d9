package app.afterbell.notifications.web.family;

import app.afterbell.notifications.NotificationId;
import app.afterbell.shared.FirstName;
import java.time.Instant;
import java.util.List;

/**
 * What a guardian was told, the newest first.
 *
 * @param page 1 for the newest
 * @param older whether there is more
 */
public record InboxPage(List<Entry> entries, int page, boolean older) {

  /**
   * @param sessions how many it is about
   * @param engagements their names
   * @param digest whether it is a week's
   */
  public record Entry(
      NotificationId id, String student, int sessions, List<String> engagements, boolean digest, Instant at,
      boolean unread) {

    public String firstName() {
      return FirstName.of(student);
    }
  }
}
