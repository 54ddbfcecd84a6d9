package app.afterbell.access;

import app.afterbell.shared.Id;
import java.util.UUID;

/** A passkey, as pages name it. What authenticators call it stays between them and us. */
public record PasskeyId(UUID value) implements Id {

  public static PasskeyId next() {
    return new PasskeyId(Id.next());
  }
}
