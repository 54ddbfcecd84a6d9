package app.afterbell.requests;

import app.afterbell.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a request that was approved.
 *
 * @param session that it is about now
 * @param minutes that stand, where they were asked for
 * @param revision of its attendance, where that was changed
 */
record Fulfilled(@Nullable SessionId session, @Nullable Integer minutes, @Nullable Integer revision) {}
