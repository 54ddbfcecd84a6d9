package app.afterbell.access;

import app.afterbell.shared.Id;
import java.util.UUID;

/** One place where somebody is signed in, as pages name it: it opens nothing. */
public record SignInId(UUID value) implements Id {

  public static SignInId next() {
    return new SignInId(Id.next());
  }
}
