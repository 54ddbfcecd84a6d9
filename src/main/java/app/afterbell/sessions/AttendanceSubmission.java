package app.afterbell.sessions;

import app.afterbell.shared.Blank;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about who was there.
 *
 * @param basedOn the attendance revision that they saw, 0 where they saw none
 * @param actualMinutes how long it was; heeded only where anyone attended
 * @param marks one for each student of the session
 * @param undoable logged by one press: can be taken back for ten minutes
 * @param longer it was longer than can be logged: heeded only where anyone attended, and then instead of actualMinutes
 * @param why what the history says beside it: why staff changed what stood; null for nothing
 */
public record AttendanceSubmission(
    int basedOn, @Nullable Integer actualMinutes, List<Mark> marks, boolean undoable, @Nullable Longer longer,
    @Nullable String why) {

  public AttendanceSubmission {
    marks = List.copyOf(marks);
    why = why == null || Blank.is(why) && Text.isText(why) ? null : why.strip();
    // one reason is enough: why it was changed is why it was longer
    longer = longer != null && longer.reason() == null && why != null ? new Longer(longer.minutes(), why) : longer;
  }

  public AttendanceSubmission(
      int basedOn, @Nullable Integer actualMinutes, List<Mark> marks, boolean undoable) {
    this(basedOn, actualMinutes, marks, undoable, null, null);
  }

  /**
   * R7: how long it was in truth. Of a mentor the most that is allowed is logged, and the rest asked for; staff log it
   * whole.
   *
   * @param minutes more than can be logged; null where that was not said
   * @param reason up to 1,000 characters; one that shows nothing is none, and refused
   */
  public record Longer(@Nullable Integer minutes, @Nullable String reason) {

    public Longer {
      reason = reason == null || Blank.is(reason) && Text.isText(reason) ? null : reason.strip();
    }
  }

  /** @param others what the fields of a page made of it */
  public AttendanceSubmission longer(@Nullable Longer others) {
    return new AttendanceSubmission(basedOn, actualMinutes, marks, undoable, others, why);
  }

  public AttendanceSubmission because(@Nullable String reason) {
    return new AttendanceSubmission(basedOn, actualMinutes, marks, undoable, longer, reason);
  }

  /** Whether more is said than can be logged, of somebody who attended. */
  boolean isLonger() {
    return longer != null && anyoneAttended();
  }

  /** That reason counts for the change, too. */
  boolean saysWhyLonger() {
    return longer != null && isLonger() && longer.reason() != null;
  }

  /** How long it was, as it is logged. @param whole by who may log beyond the limit */
  public @Nullable Integer heeded(int longest, boolean whole) {
    return !anyoneAttended() ? null
        : longer == null ? actualMinutes : whole ? longer.minutes() : Integer.valueOf(longest);
  }

  /**
   * @param toldAt when the family told, where they did
   * @param reason why the status contradicts toldAt (R9), up to 1,000 characters; seen by staff. One that shows nothing
   * is none
   */
  public record Mark(
      PersonId student, @Nullable AttendanceStatus status, @Nullable Instant toldAt, @Nullable String reason) {

    // As the database keeps it, so that what is sent again is seen to be the same.
    public Mark {
      toldAt = toldAt == null ? null : toldAt.truncatedTo(ChronoUnit.MICROS);
      // what is no text is refused, and not taken for nothing
      reason = reason == null || Blank.is(reason) && Text.isText(reason) ? null : reason.strip();
    }
  }

  public boolean anyoneAttended() {
    return marks.stream().anyMatch(mark -> mark.status() == AttendanceStatus.ATTENDED);
  }
}
