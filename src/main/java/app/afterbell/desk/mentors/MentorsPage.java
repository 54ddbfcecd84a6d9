package app.afterbell.desk.mentors;

import app.afterbell.shared.PersonId;
import app.afterbell.web.Column;
import app.afterbell.web.Part;
import app.afterbell.web.Sorted;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page of the mentors. */
public record MentorsPage(Which which, Sorted<By> sorted, Part<Mentor> mentors) {

  /** What they can be ordered by. */
  public enum By implements Column {
    NAME("desk.session.mentor"),
    RUNNING("desk.mentors.running"),
    OPEN("desk.home.open"),
    /** Whose oldest is due first, first; who has nothing to log, last. */
    OLDEST("desk.home.oldest"),
    /** The soonest first, those with nothing ahead last. */
    NEXT("desk.mentors.next");

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
    /** Who has something to log. */
    OWING,
    /** Who has something to log that is overdue. */
    LATE,
    /** Whose engagements run, and who has no session ahead. */
    IDLE;

    /** In an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** How it is ordered where nobody says otherwise. */
    By usual() {
      return this == OWING || this == LATE ? By.OLDEST : By.NAME;
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

  public String path() {
    return "/staff/mentors?show=" + which.word();
  }
}
