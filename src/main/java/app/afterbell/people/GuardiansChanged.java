package app.afterbell.people;

import app.afterbell.shared.PersonId;
import java.util.List;

/**
 * Who is guardian of whom, or what one may see, has changed. Published in the same transaction.
 *
 * @param changes of one act, never none
 */
record GuardiansChanged(List<Change> changes, Editor by) {

  GuardiansChanged {
    changes = List.copyOf(changes);
  }

  enum Kind { BEGUN, RIGHTS, ENDED }

  /** @param rights as they are from now on, or were until now */
  record Change(PersonId student, PersonId guardian, Kind kind, Rights rights) {}
}
