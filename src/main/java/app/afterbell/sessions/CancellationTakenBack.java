package app.afterbell.sessions;

/**
 * A cancellation was taken back within its ten minutes. Published in the transaction of the change.
 *
 * @param revision of the plan, which takes that of takesBack away
 * @param owed what is owed for the session from now on
 */
public record CancellationTakenBack(SessionId session, int revision, int takesBack, Outcome owed) {}
