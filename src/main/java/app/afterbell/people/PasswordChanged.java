package app.afterbell.people;

import app.afterbell.shared.PersonId;

/**
 * A person has a new password, and is signed out wherever somebody could still be in by the old one. Published in the same
 * transaction, so that other ways in can end with it.
 */
public record PasswordChanged(PersonId person) {}
