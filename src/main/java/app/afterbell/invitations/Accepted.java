package app.afterbell.invitations;

import app.afterbell.households.Linked;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Reason;

/** What accepting an invitation comes to. */
public sealed interface Accepted {

  /** They are new here, and can be let in. */
  record Joined(PersonId person) implements Accepted {}

  /** The account that there was has become a guardian's: who has it signs in as always. */
  record Linked(PersonId person) implements Accepted {}

  /** Nothing was written; the invitation stays open. */
  record Refused(Reason reason) implements Accepted {}

  /** Somebody else has this address, or its account is closed: the page says so. */
  record NotPossible() implements Accepted {}

  /** Nothing was written: this account becomes no guardian, and why. */
  record NoGuardian(Reason reason) implements Accepted {}

  record Over(Invitation.Over why) implements Accepted {}
}
