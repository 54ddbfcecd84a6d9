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
 */
public record AttendanceSubmission(int basedOn, @Nullable Integer actualMinutes, List<Mark> marks, boolean undoable) {

  public AttendanceSubmission {
    marks = List.copyOf(marks);
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
