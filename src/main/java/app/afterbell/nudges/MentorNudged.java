package app.afterbell.nudges;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * A mentor is told what waits, and wants to be told that in their channel too. Published in that transaction.
 *
 * @param lines what it says, the first one whole by itself; no name of a student and no amount
 */
public record MentorNudged(NudgeId id, PersonId mentor, List<String> lines, Instant at) {}
