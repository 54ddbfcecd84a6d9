package app.afterbell.desk.home;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * What staff must look after.
 *
 * @param open sessions that wait to be logged, all mentors together
 * @param overdue those of them whose due date is over
 * @param mentors who have such sessions: the one with the oldest first
 * @param more mentors beyond those shown
 */
public record StaffPage(int open, int overdue, List<Mentor> mentors, int more) {

  /** @param oldestDueAt the due date of the session that waits longest */
  public record Mentor(PersonId id, String name, int open, int overdue, Instant oldestDueAt) {}
}
