package app.afterbell.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session is at another time, or of another length, and owes nothing for the old one (R15). Where the old time is
 * billed, SessionCancelled is said of it instead. Published in the transaction of the change.
 *
 * @param revision of the plan
 * @param undoUntil before then nobody is told
 * @param together the act that moved others with it: each person is told of all in one mail; null: it was this one
 * alone
 */
public record SessionMoved(SessionId session, int revision, Instant undoUntil, @Nullable UUID together) {}
