package app.afterbell.sessions;

import app.afterbell.shared.Id;
import app.afterbell.shared.Portal;
import java.util.UUID;

/** One meeting of an engagement. */
public record SessionId(UUID value) implements Id {

  public static SessionId next() {
    return new SessionId(Id.next());
  }

  /** Its page in this portal: they differ in nothing but whose side it is. */
  public String pathIn(Portal portal) {
    return portal.path() + "/sessions/" + value;
  }
}
