package app.afterbell.sessions.web.api;

import app.afterbell.sessions.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A move as it was answered.
 *
 * @param revision of the plan, by which it is taken back
 * @param undoUntil until when; nobody is told before
 * @param becomes the session at the new time, where the old one is billed; absent: it is the same session
 */
record MoveView(SessionId session, int revision, @Nullable Instant undoUntil, @Nullable SessionId becomes) {}
