package app.afterbell.engagements;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * Students joined or left an engagement: from now on, for sessions that have not begun. Published in the transaction of
 * the change.
 */
public record StudentsChanged(EngagementId engagement, Set<PersonId> joined, Set<PersonId> left, Instant at) {}
