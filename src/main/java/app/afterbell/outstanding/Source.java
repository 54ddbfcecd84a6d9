package app.afterbell.outstanding;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;

/** The notes for all of a session, as staff see where they come from. */
public record Source(
    SessionId session, int revision, String engagement, String subject, PersonId mentorId, String mentor,
    Instant startsAt,
    String body) {}
