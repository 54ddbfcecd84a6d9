package app.afterbell.desk.today;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Column;
import app.afterbell.web.Part;
import app.afterbell.web.Sorted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A page of the sessions that start on this day.
 *
 * @param day by the calendar of the company's zone
 */
public record TodayPage(LocalDate day, Which which, Sorted<By> sorted, Part<Session> sessions) {

  /** What they can be ordered by. */
  public enum By implements Column {
    STARTS("desk.open.starts"),
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

  /** Parts of them, each with an address of its own: all but the first make the first. */
  public enum Which {
    ALL,
    LOGGED,
    /** Have started, have not ended, and are not logged. */
    RUNNING,
    AHEAD,
    /** Have ended, and are not logged. */
    OPEN;

    /** In an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** @param state which of the parts it is in */
  public record Session(SessionId id, String engagement, PersonId mentorId, String mentor, Instant startsAt,
      int plannedMinutes, Which state) {}

  public String path() {
    return "/staff/today?show=" + which.word();
  }
}
