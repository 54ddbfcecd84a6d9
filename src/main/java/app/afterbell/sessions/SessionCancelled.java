package app.afterbell.sessions;

import java.time.Instant;

/**
 * A session was cancelled before its start, whole or for some of its students (R14). Published in the transaction of
 * the change.
 *
 * @param revision of the plan
 * @param undoUntil before then nobody is told
 * @param owed what is owed for the session from now on, which may be less than was owed before
 */
public record SessionCancelled(SessionId session, int revision, Instant undoUntil, Outcome owed) {}
