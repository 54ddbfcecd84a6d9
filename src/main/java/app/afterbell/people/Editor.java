package app.afterbell.people;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something about a person, and when: what is kept of each change (R29).
 *
 * @param person null for the product itself, as where an import is started from the command line
 */
public record Editor(@Nullable PersonId person, Instant at) {

  public static Editor of(Viewer viewer, Instant now) {
    return new Editor(viewer.id(), now);
  }
}
