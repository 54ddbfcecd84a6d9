package app.afterbell.people;

import app.afterbell.shared.PersonId;

/** An account is closed. Published in the same transaction: who is signed in with it is out at once. */
public record AccountClosed(PersonId person) {}
