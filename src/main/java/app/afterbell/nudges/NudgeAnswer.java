package app.afterbell.nudges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a press with which somebody of staff has a mentor told. */
public sealed interface NudgeAnswer {

  /** It is told. */
  record Told() implements NudgeAnswer {}

  /** It is the mentor's night. @param until when they are told, if something waits then */
  record Waits(Instant until) implements NudgeAnswer {}

  /** They had a message this evening, or these hours. @param by who of staff asked for it; null: the product itself */
  record AlreadyTold(Instant at, @Nullable String by) implements NudgeAnswer {}

  /** Nothing waits any more, or it is no mentor's account that is open. */
  record NothingOwed() implements NudgeAnswer {}
}
