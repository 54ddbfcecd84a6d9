package app.afterbell.sessions;

import java.time.Instant;
import java.util.List;

/** What became of a cancellation, or of taking it back. */
public sealed interface CancelAnswer {

  /**
   * It is cancelled now.
   *
   * @param revision of the plan, by which it can be taken back until undoUntil
   * @param stands whether the session still takes place, for other students (R14)
   */
  record Cancelled(int revision, Instant undoUntil, boolean stands) implements CancelAnswer {}

  /**
   * It was cancelled already, by this person or by somebody else: nothing was written.
   * @param stands as in Cancelled
   */
  record AlreadyCancelled(StandingCancellation standing, boolean stands) implements CancelAnswer {}

  /** It stands again. */
  record TakenBack(int revision) implements CancelAnswer {}

  /** That cancellation does not stand any more: nothing was written. @param revision of the plan by now */
  record AlreadyTakenBack(int revision) implements CancelAnswer {}

  /** Nothing was written. @param reasons all of them, at least one */
  record Refused(List<PlanRefusal> reasons) implements CancelAnswer {}

  default boolean accepted() {
    return !(this instanceof Refused);
  }
}
