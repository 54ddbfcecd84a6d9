package app.afterbell.sessions;

import java.time.Instant;

/**
 * A family proposes to move a session (R15). Published in the transaction of the change.
 *
 * @param untoldUntil before then the mentor is not told by mail, and taken back until then it was never said
 */
public record MoveProposed(ProposalId proposal, SessionId session, Instant untoldUntil) {}
