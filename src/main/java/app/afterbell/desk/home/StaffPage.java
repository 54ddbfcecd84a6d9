package app.afterbell.desk.home;

import app.afterbell.payroll.PayPeriod;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff must look after.
 *
 * @param now when it was read: the day of its heading
 * @param today by the calendar of the company
 * @param open sessions that wait to be logged, all mentors together
 * @param overdue those of them whose due date is over
 * @param owing how many mentors have such sessions
 * @param lateMentors how many mentors have overdue ones
 * @param closing the pay period that closes next; null where none does soon
 * @param mentors who have such sessions: the one with the oldest first
 */
public record StaffPage(
    Instant now, LocalDate today, int open, int overdue, int owing, int lateMentors, List<Mentor> mentors,
    Figures figures,
    @Nullable PayPeriod closing, Inbox inbox) {

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

  /** Mentors with something overdue beyond those that are named. */
  public int moreLate() {
    return lateMentors - late().size();
  }

  /** Whether sessions of the pay period that closes next are not logged. */
  public boolean closes() {
    return closing != null && figures.closing() > 0;
  }

  /** Whether that period has ended, by the calendar of the company. */
  public boolean hasEnded() {
    return closing != null && !today.isBefore(closing.to());
  }

  /** What waits in the inbox. */
  public int decisions() {
    return inbox.size() + (overdue > 0 ? 1 : 0) + (figures.quiet() > 0 ? 1 : 0) + (closes() ? 1 : 0);
  }
}
