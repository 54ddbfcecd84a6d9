package app.afterbell.mentor.home;

import app.afterbell.sessions.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session to come.
 *
 * @param joinLink shown from a quarter of an hour before it starts
 */
public record Coming(
    SessionId id,
    String name,
    Instant startsAt,
    int minutes,
    @Nullable String joinLink) {}
