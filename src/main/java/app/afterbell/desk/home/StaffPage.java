package app.afterbell.desk.home;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff must look after.
 *
 * @param open sessions that wait to be logged, all mentors together
 * @param overdue those of them whose due date is over
 * @param mentors who have such sessions: the one with the oldest first
 * @param more mentors beyond those shown
 */
public record StaffPage(int open, int overdue, List<Mentor> mentors, int more, Requests requests) {

  /** Requests that wait for a decision. @param oldestAt when the oldest was asked; null where none is open */
  public record Requests(int open, @Nullable Instant oldestAt) {}

  /** @param oldestDueAt the due date of the session that waits longest */
  public record Mentor(PersonId id, String name, int open, int overdue, Instant oldestDueAt) {}
}
