package app.afterbell.planning;

import app.afterbell.shared.Id;
import java.util.UUID;

/** A holiday of the company. */
public record HolidayId(UUID value) implements Id {

  static HolidayId next() {
    return new HolidayId(Id.next());
  }
}
