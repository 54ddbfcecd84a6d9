package app.afterbell.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation was taken back: within its ten minutes, or later by staff. Published in the transaction of the change.
 *
 * @param revision of the plan, which takes that of takesBack away
 * @param together the act that restored others with it; null: an undo, before anybody was told
 * @param owed what is owed for the session from now on
 */
public record CancellationTakenBack(
    SessionId session, int revision, int takesBack, @Nullable UUID together, Outcome owed) {}
