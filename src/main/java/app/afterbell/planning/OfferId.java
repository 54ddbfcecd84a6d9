package app.afterbell.planning;

import app.afterbell.shared.Id;
import java.util.UUID;

/** An offer of one session to a substitute. */
public record OfferId(UUID value) implements Id {

  static OfferId next() {
    return new OfferId(Id.next());
  }
}
