package app.afterbell.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What staff's change of a person comes to. */
public sealed interface Edited {

  record Done() implements Edited {}

  /** Name and zone are written; the address waits until a person who reads its mail confirms it. */
  record AddressWaits() implements Edited {}

  /** Nothing was written. */
  record Refused(PersonRefusal reason) implements Edited {}

  /**
   * Somebody changed this person after the form was opened: nothing was written.
   *
   * @param by their name, null for the product itself
   */
  record ChangedMeanwhile(@Nullable String by, Instant at) implements Edited {}
}
