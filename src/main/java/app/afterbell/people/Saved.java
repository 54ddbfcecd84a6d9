package app.afterbell.people;

import app.afterbell.shared.PersonId;

/** What writing a person comes to. */
public sealed interface Saved {

  record Done(PersonId person) implements Saved {}

  /** Nothing was written; the caller's transaction goes on. */
  record Refused(PersonRefusal reason) implements Saved {}

  /** The id, where a refusal cannot be. */
  default PersonId id() {
    return switch (this) {
      case Done(var id) -> id;
      case Refused(var reason) -> throw new IllegalStateException(reason.name());
    };
  }
}
