package app.afterbell.engagements;

import app.afterbell.shared.Id;
import java.util.UUID;

/** One mentor, one or more students, one subject. */
public record EngagementId(UUID value) implements Id {

  public static EngagementId next() {
    return new EngagementId(Id.next());
  }
}
