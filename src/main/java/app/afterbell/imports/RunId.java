package app.afterbell.imports;

import app.afterbell.shared.Id;
import java.util.UUID;

/** One upload of spreadsheets, from preview to done. */
public record RunId(UUID value) implements Id {

  public static RunId next() {
    return new RunId(Id.next());
  }
}
