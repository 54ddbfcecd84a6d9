package app.afterbell.desk.open;

import app.afterbell.payroll.PayPeriod;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Column;
import app.afterbell.web.Part;
import app.afterbell.web.Sorted;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of the sessions that wait.
 *
 * @param amounts whether the reader sees what they would cost and pay
 * @param closing the pay period that closes next; null where none does soon
 */
public record OpenPage(
    Which which, Sorted<By> sorted, Part<Session> sessions, boolean amounts, @Nullable PayPeriod closing) {

  /** What they can be ordered by. */
  public enum By implements Column {
    DUE("desk.open.due"),
    /** By its start. */
    STARTS("desk.open.session"),
    MENTOR("desk.session.mentor");

    private final String key;

    By(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /** Parts of them, each with an address of its own. */
  public enum Which {
    ALL,
    /** Whose due date is over. */
    OVERDUE,
    /** Without attendance, whether they have notes or not. */
    ATTENDANCE,
    /** Whose attendance is in, and which wait for their notes alone. */
    WRITTEN,
    /** That have ended, and have no notes: families wait for them. */
    NOTES,
    /** Of the pay period that closes next (R24). */
    PERIOD;

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

  public String path() {
    return "/staff/open?show=" + which.word();
  }

  /** Those that lead anywhere now. */
  public List<Which> parts() {
    return Arrays.stream(Which.values()).filter(one -> one != Which.PERIOD || closing != null || which == one).toList();
  }
}
