package app.afterbell.ledger;

import app.afterbell.sessions.Outcome;
import app.afterbell.shared.PersonId;

/** What is to stand in a book for one outcome and one person: who is billed, or who is paid. */
public record Posting(Outcome outcome, PersonId person, Outcome.Share share) {}
