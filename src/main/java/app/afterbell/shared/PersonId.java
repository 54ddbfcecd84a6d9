package app.afterbell.shared;

import java.util.UUID;

/** A person, whatever they are: mentor, student, guardian, staff. */
public record PersonId(UUID value) implements Id {

  public static PersonId next() {
    return new PersonId(Id.next());
  }
}
