package app.afterbell.households;

import app.afterbell.shared.Id;
import java.util.UUID;

/** A family: the students and guardians who are billed together. */
public record FamilyId(UUID value) implements Id {

  public static FamilyId next() {
    return new FamilyId(Id.next());
  }
}
