package app.afterbell.people;

import app.afterbell.shared.PersonId;
import java.time.Instant;

/**
 * A new address that waits to be confirmed.
 *
 * @param stops whether the link at hand is the old address's, which stops it; the new one's confirms it
 */
public record AddressChange(PersonId person, String name, String email, Instant expiresAt, boolean stops) {

  /** What asking for a new address comes to. */
  public sealed interface Asked {

    /** Mail is on its way to both addresses; nothing has changed yet. */
    record Waits() implements Asked {}

    record Refused(PersonRefusal reason) implements Asked {}
  }

  /** What pressing a link comes to. */
  public sealed interface Pressed {

    /** The address is the account's, and whatever let somebody in before has ended. */
    record Confirmed() implements Pressed {}

    record Stopped() implements Pressed {}

    /** Somebody else has an account with this address by now. */
    record Taken() implements Pressed {}

    record Over() implements Pressed {}
  }
}
