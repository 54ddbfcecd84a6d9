package app.afterbell.outstanding;

import app.afterbell.shared.Id;
import java.util.UUID;

/** Identity of an outstanding note. */
public record OutstandingId(UUID value) implements Id {

  static OutstandingId next() {
    return new OutstandingId(Id.next());
  }
}
