package app.afterbell.tasks.web.mentor;

import app.afterbell.sessions.SessionId;
import app.afterbell.tasks.Elsewhere;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session to come.
 *
 * @param joinLink shown from a quarter of an hour before it starts
 */
public record Coming(
    SessionId id,
    String name,
    List<String> students,
    List<Elsewhere> elsewhere,
    Instant startsAt,
    int minutes,
    @Nullable String joinLink) {}
