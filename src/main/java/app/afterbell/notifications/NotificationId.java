package app.afterbell.notifications;

import app.afterbell.shared.Id;
import java.util.UUID;

/** One thing that a guardian is told once. */
public record NotificationId(UUID value) implements Id {

  public static NotificationId next() {
    return new NotificationId(Id.next());
  }
}
