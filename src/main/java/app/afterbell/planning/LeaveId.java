package app.afterbell.planning;

import app.afterbell.shared.Id;
import java.util.UUID;

/** A leave of a mentor. */
public record LeaveId(UUID value) implements Id {

  static LeaveId next() {
    return new LeaveId(Id.next());
  }
}
