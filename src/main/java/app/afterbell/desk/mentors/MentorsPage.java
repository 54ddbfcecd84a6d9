package app.afterbell.desk.mentors;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of the mentors.
 *
 * @param more there are more than these
 */
public record MentorsPage(Which which, List<Mentor> mentors, boolean more) {

  /** Parts of them, each with an address of its own. */
  public enum Which {
    /** By the alphabet. */
    ALL,
    /** Who has something to log: the one whose oldest is due first, first. */
    OWING,
    /** Whose engagements run, and who has no session ahead. */
    IDLE;

    /** In an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param running engagements of today
   * @param open sessions that wait to be logged
   * @param overdue those of them whose due date is over
   * @param oldestDueAt the due date of the one that waits longest
   * @param nextAt when their next session starts
   */
  public record Mentor(PersonId id, String name, int running, int open, int overdue, @Nullable Instant oldestDueAt,
      @Nullable Instant nextAt) {}

  /** The last of them: the next page begins after. */
  public @Nullable PersonId last() {
    return more && which != Which.OWING ? mentors.getLast().id() : null;
  }
}
