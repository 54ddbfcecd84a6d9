package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;

/** The attendance of a logged session was taken back: it is not logged any more, and nothing is owed for it (R13). */
public record LogWithdrawn(SessionId session, int revision, Instant startsAt, Instant dueAt, PersonId by, Instant at) {}
