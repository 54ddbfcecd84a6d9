package app.afterbell.requests;

import app.afterbell.shared.Id;
import app.afterbell.shared.Portal;
import java.util.UUID;

/** One request and its conversation. */
public record RequestId(UUID value) implements Id {

  static RequestId next() {
    return new RequestId(Id.next());
  }

  /** Its page in this portal. */
  public String pathIn(Portal portal) {
    return portal.path() + "/requests/" + value;
  }
}
