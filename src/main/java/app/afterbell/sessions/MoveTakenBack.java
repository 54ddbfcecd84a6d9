package app.afterbell.sessions;

import java.time.Instant;

/**
 * A move was taken back within its ten minutes. Published in the transaction of the change.
 *
 * @param revision of the plan, which takes that of takesBack away
 */
public record MoveTakenBack(SessionId session, int revision, int takesBack, Instant at) {}
