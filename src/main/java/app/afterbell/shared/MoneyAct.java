package app.afterbell.shared;

import java.util.List;
import java.util.UUID;

/** What became of an act that adds to a bill or to pay beside its sessions (R38), or of taking one back. */
public sealed interface MoneyAct {

  /** It stands, and can be taken back until then; nobody is told before. */
  record Made(UUID id, java.time.Instant undoUntil) implements MoneyAct {}

  /** It does not stand any more. */
  record TakenBack(UUID id) implements MoneyAct {}

  /** Nothing was written. @param reasons at least one */
  record Refused(List<Wrong> reasons) implements MoneyAct {}

  /** Why not. */
  enum Wrong {
    /** Not above zero. */
    NO_AMOUNT,
    /** More is waived than is billed. */
    MORE_THAN_BILLED,
    /** Nothing was billed of it. */
    NOTHING_BILLED,
    NO_REASON,
    REASON_TOO_LONG,
    REASON_NOT_TEXT,
    /** The ten minutes are over. */
    UNDO_OVER
  }
}
