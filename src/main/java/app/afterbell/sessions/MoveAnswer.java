package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a move, or of taking it back. */
public sealed interface MoveAnswer {

  /**
   * It is at its new time now.
   *
   * @param revision of the plan, by which it can be taken back until undoUntil
   * @param becomes the session at the new time, where the old time stays as billed; null: it is the same session
   */
  record Moved(int revision, Instant undoUntil, @Nullable SessionId becomes) implements MoveAnswer {}

  /** It was moved to that time already, by this person or by somebody else: nothing was written. */
  record AlreadyMoved(int revision, PersonId by, Instant undoUntil, @Nullable SessionId becomes)
      implements MoveAnswer {}

  /** It is at its old time again. */
  record TakenBack(int revision) implements MoveAnswer {}

  /** That move does not stand any more: nothing was written. @param revision of the plan by now */
  record AlreadyTakenBack(int revision) implements MoveAnswer {}

  /** Nothing was written. @param reasons all of them, at least one */
  record Refused(List<PlanRefusal> reasons) implements MoveAnswer {}

  default boolean accepted() {
    return !(this instanceof Refused);
  }
}
