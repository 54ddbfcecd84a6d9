package app.afterbell.access;

import app.afterbell.shared.PersonId;

/**
 * A person's ways in have ended: by a new password, a new address, or with the account. Published in the same
 * transaction, so that what other modules let them in by ends with it, for good: an account that is opened again
 * revives none of it.
 */
public record WaysInEnded(PersonId person) {}
