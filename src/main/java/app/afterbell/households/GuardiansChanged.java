package app.afterbell.households;

import app.afterbell.people.Editor;
import app.afterbell.shared.PersonId;
import java.util.List;

/**
 * Who is whose guardian, or what one may see, has changed, or who reads as the student. Published in the same
 * transaction.
 *
 * @param changes of one act, never none
 */
record GuardiansChanged(List<Change> changes, Editor by) {

  GuardiansChanged {
    changes = List.copyOf(changes);
  }

  /**
   * SIGN_IN: the student signs in with a new address, and reads all their notes by it; the guardian named is the
   * student.
   */
  enum Kind { BEGUN, RIGHTS, ENDED, SIGN_IN }

  /** @param rights as they are from now on, or were until now */
  record Change(PersonId student, PersonId guardian, Kind kind, Rights rights) {}
}
