package app.afterbell.sessions;

import app.afterbell.shared.Id;
import java.util.UUID;

/** One meeting of an engagement. */
public record SessionId(UUID value) implements Id {

  public static SessionId next() {
    return new SessionId(Id.next());
  }
}
