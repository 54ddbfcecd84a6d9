package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;

/**
 * Another session of the same person at the same time (R31).
 *
 * @param session the other one; who is told of it is told no more than they may see of it
 * @param person who would have two at once
 */
public record Collision(SessionId session, PersonId person, boolean mentor, Instant startsAt, int plannedMinutes) {}
