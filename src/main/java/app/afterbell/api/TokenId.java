package app.afterbell.api;

import app.afterbell.shared.Id;
import java.util.UUID;

/** One personal token. */
public record TokenId(UUID value) implements Id {

  static TokenId next() {
    return new TokenId(Id.next());
  }
}
