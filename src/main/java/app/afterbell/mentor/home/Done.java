package app.afterbell.mentor.home;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session of which a task has just been submitted.
 *
 * @param earned what it adds to the pay of that day: a change after its run closed adds the difference; null until both
 *     tasks are in
 */
public record Done(
    SessionId id, String name, boolean attendance, boolean notes, @Nullable Money earned, @Nullable LocalDate payOn) {

  /** Without its sign: the words say whether it is taken off. */
  public @Nullable Money amount() {
    return earned == null || earned.minor() >= 0 ? earned : Money.zero(earned.currency()).minus(earned);
  }

  /** The name under which this device kept the draft. */
  public String draftName() {
    return "notes-" + id.value();
  }
}
