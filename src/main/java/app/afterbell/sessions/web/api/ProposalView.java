package app.afterbell.sessions.web.api;

import app.afterbell.sessions.ProposalId;
import app.afterbell.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it was answered.
 *
 * @param late sent with less than the notice; absent where it is replied to
 * @param move what it became
 */
record ProposalView(SessionId session, ProposalId proposal, @Nullable Boolean late, @Nullable MoveView move) {}
