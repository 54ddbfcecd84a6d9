package app.afterbell.sessions;

import java.time.Instant;

/**
 * A proposal was answered without a move, or is no longer proposed (R15). Published in the transaction of the change.
 *
 * @param byFamily whether the family did so, and the mentor is to know; else the other way round
 */
public record ProposalSettled(ProposalId proposal, SessionId session, boolean byFamily, Instant at) {}
