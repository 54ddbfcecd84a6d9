package app.afterbell.frame;

import app.afterbell.sessions.SessionId;
import java.time.Instant;

/**
 * Somebody of a family who has read the notes of a session, for one of its students (R23).
 *
 * @param self the student
 * @param readAt when they first read the text that they know
 * @param upToDate nothing that they see was edited since
 */
public record Reader(
    SessionId sessionId, String studentName, String readerName, boolean self, Instant readAt, boolean upToDate) {}
