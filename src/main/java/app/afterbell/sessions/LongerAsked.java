package app.afterbell.sessions;

import app.afterbell.shared.Viewer;
import java.time.Instant;

/**
 * A mentor logged the most that is allowed, and says that it was longer (R7). Published in the transaction of the
 * submission, also where that said what stood already.
 *
 * @param minutes how long it was, more than can be logged
 */
public record LongerAsked(SessionId session, int minutes, String reason, Viewer by, Instant at) {}
