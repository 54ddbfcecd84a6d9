package app.afterbell.imports;

import app.afterbell.shared.Id;
import java.util.UUID;

/** One file of a calendar, from its preview to done. */
public record CalendarFileId(UUID value) implements Id {

  static CalendarFileId next() {
    return new CalendarFileId(Id.next());
  }
}
