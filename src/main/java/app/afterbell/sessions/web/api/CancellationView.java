package app.afterbell.sessions.web.api;

import app.afterbell.sessions.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation as it was answered.
 *
 * @param revision of the plan, by which it is taken back
 * @param undoUntil until when; nobody is told before
 * @param stands whether the session takes place for other students
 */
record CancellationView(SessionId session, int revision, @Nullable Instant undoUntil, boolean stands) {}
