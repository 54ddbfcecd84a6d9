package app.afterbell.mentor.home;

import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session to come.
 *
 * @param off who is not coming: cancelled for them
 * @param proposed when its family would like it to be, where nobody has answered that
 * @param joinLink shown from a quarter of an hour before it starts
 */
public record Coming(
    SessionId id,
    String name,
    Instant startsAt,
    int minutes,
    List<String> off,
    @Nullable Instant proposed,
    @Nullable String joinLink) {}
