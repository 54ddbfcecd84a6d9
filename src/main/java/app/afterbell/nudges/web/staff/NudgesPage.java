package app.afterbell.nudges.web.staff;

import app.afterbell.nudges.Night;
import app.afterbell.nudges.WakingHours;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has something to log, the one with the oldest first, and when each was told.
 *
 * @param late how many of all have something overdue
 * @param more mentors beyond those shown
 * @param answered what was just pressed
 */
public record NudgesPage(List<Mentor> mentors, int late, int more, Answered answered, Instant now) {

  /**
   * @param toldAt of the last message; null for none
   * @param toldBy who of staff asked for it; null: the product by itself
   * @param readAt when it was read: they opened their inbox, or followed its link
   * @param askedAt when staff asked at night for a message that has not come yet
   */
  public record Mentor(
      PersonId id, String name, ZoneId zone, int open, int overdue, Instant oldestDueAt, @Nullable Instant toldAt,
      @Nullable String toldBy, @Nullable Instant readAt, @Nullable Instant askedAt, @Nullable String askedBy,
      boolean mailed, Night night) {

    /** When the message comes for which staff have asked; null for none. */
    public @Nullable Instant comes() {
      return askedAt == null ? null : hours().from(askedAt);
    }

    /** Whether they were told in this evening, or in the hours before it. */
    public boolean again(Instant now) {
      return toldAt != null && hours().again(toldAt, now);
    }

    /** When a message would come that is asked for now. */
    public Instant would(Instant now) {
      return hours().from(now);
    }

    public boolean quiet(Instant now) {
      return hours().quiet(now);
    }

    private WakingHours hours() {
      return night.in(zone);
    }
  }

  /** The mentor for whom somebody has just pressed; null where all were meant, or they are not on the page. */
  public @Nullable Mentor pressed() {
    return answered.one() ? mentors.stream().filter(one -> one.id().equals(answered.of())).findFirst().orElse(null)
        : null;
  }

  public boolean pressedOne() {
    return answered.one();
  }

  public boolean pressedAll() {
    return answered.all();
  }

  /** The end of the key of what is said of the press. */
  public String answer() {
    return pressed() == null ? "nothingowed" : answered.answer();
  }

  public int told() {
    return answered.told();
  }

  public int waits() {
    return answered.waits();
  }

  public int already() {
    return answered.already();
  }
}
