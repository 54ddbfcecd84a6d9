package app.afterbell.planning;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A session to come that stands on a day off.
 *
 * @param name of its engagement
 * @param zone in which its time was agreed
 * @param kept whether somebody decided that it takes place
 */
public record StandingSession(
    SessionId id, String name, PersonId mentor, String mentorName, Instant startsAt, int minutes, ZoneId zone,
    boolean kept) {}
