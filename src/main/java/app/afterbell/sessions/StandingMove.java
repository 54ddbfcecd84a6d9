package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A move of a session's history.
 *
 * @param startsAt where it was before, and plannedMinutes how long
 * @param becomes the session that took its place, where the old time is billed
 * @param undoUntil until when who made it can take it back
 */
record StandingMove(
    int revision,
    PersonId recordedBy,
    Asker askedBy,
    Instant startsAt,
    int plannedMinutes,
    Instant toStartsAt,
    int toMinutes,
    boolean billed,
    @Nullable SessionId becomes,
    Instant undoUntil,
    boolean takenBack) {}
