package app.afterbell.mentor.home;

import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session to come.
 *
 * @param off who is not coming: called off for them
 * @param proposed whether its family proposes another time, and nobody has answered
 * @param joinLink shown from a quarter of an hour before it starts
 */
public record Coming(
    SessionId id,
    String name,
    Instant startsAt,
    int minutes,
    List<String> off,
    boolean proposed,
    @Nullable String joinLink) {}
