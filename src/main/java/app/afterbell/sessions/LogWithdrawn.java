package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * The attendance of a logged session was taken back: it is not logged any more, and nothing is owed for it (R13).
 *
 * @param students of which the attendance was: what is owed of those cancelled before the start stays
 */
public record LogWithdrawn(
    SessionId session, int revision, Instant startsAt, Instant dueAt, List<PersonId> students, PersonId by,
    Instant at) {}
