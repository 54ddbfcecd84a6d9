package app.afterbell.sessions;

import java.time.Instant;

/**
 * A family booked a session by itself (R31). Published in the transaction of the change.
 *
 * @param undoUntil before then nobody is told
 */
public record SessionBooked(SessionId session, Instant undoUntil) {}
