package app.afterbell.desk.home;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * What staff must look after.
 *
 * @param now when it was read: the day of its heading
 * @param open sessions that wait to be logged, all mentors together
 * @param overdue those of them whose due date is over
 * @param owing how many mentors have such sessions
 * @param mentors who have such sessions: the one with the oldest first
 */
public record StaffPage(
    Instant now, int open, int overdue, int owing, List<Mentor> mentors, Figures figures, Inbox inbox) {

  /** @param oldestDueAt the due date of the session that waits longest */
  public record Mentor(PersonId id, String name, int open, int overdue, Instant oldestDueAt) {}

  /** Mentors beyond those shown. */
  public int more() {
    return owing - mentors.size();
  }

  /** The first who have something overdue, by name. */
  public List<String> late() {
    return mentors.stream().filter(mentor -> mentor.overdue() > 0).limit(3).map(Mentor::name).toList();
  }

  /** Sessions of today that have ended and are not logged. */
  public int ended() {
    return Math.max(0, figures.today() - figures.logged() - figures.running() - figures.ahead());
  }

  /** Lines of the inbox. */
  public int decisions() {
    return inbox.size() + (overdue > 0 ? 1 : 0) + (figures.quiet() > 0 ? 1 : 0);
  }
}
