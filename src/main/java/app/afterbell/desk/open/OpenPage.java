package app.afterbell.desk.open;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of the sessions that wait, what is due first, first.
 *
 * @param amounts whether the reader sees what they would cost and pay
 * @param more there are more than these
 */
public record OpenPage(Which which, List<Session> sessions, boolean amounts, boolean more) {

  /** Parts of them, each with an address of its own. */
  public enum Which {
    ALL,
    /** Whose due date is over. */
    OVERDUE,
    /** That have ended, and have no notes: families wait for them. */
    NOTES;

    /** In an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param missesAttendance whether attendance is still to be logged; notes likewise
   * @param billed what it would cost all families together, as planned; null for who sees no amounts
   * @param paid what it would pay the mentor, as planned
   */
  public record Session(SessionId id, String engagement, PersonId mentorId, String mentor, Instant startsAt,
      Instant dueAt, boolean missesAttendance, boolean missesNotes, @Nullable Money billed, @Nullable Money paid) {}

  /** The last of them: the next page begins after. */
  public @Nullable SessionId last() {
    return more ? sessions.getLast().id() : null;
  }
}
