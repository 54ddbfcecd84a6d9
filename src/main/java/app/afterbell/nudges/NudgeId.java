package app.afterbell.nudges;

import app.afterbell.shared.Id;
import java.util.UUID;

/** One message to a mentor. */
public record NudgeId(UUID value) implements Id {

  public static NudgeId next() {
    return new NudgeId(Id.next());
  }
}
