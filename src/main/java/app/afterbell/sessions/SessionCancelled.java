package app.afterbell.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session was cancelled before its start, whole or for some of its students (R14). Published in the transaction of
 * the change.
 *
 * @param revision of the plan
 * @param undoUntil before then nobody is told
 * @param together the act that cancelled others with it: each person is told of all in one mail; null: it was this one
 * alone
 * @param owed what is owed for the session from now on, which may be less than was owed before
 */
public record SessionCancelled(
    SessionId session, int revision, Instant undoUntil, @Nullable UUID together, Outcome owed) {}
