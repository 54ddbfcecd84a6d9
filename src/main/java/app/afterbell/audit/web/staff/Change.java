package app.afterbell.audit.web.staff;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote something about a student.
 *
 * @param what "attendance" or "notes"
 * @param withdrawn the attendance was taken back
 * @param status what the student was marked as
 * @param part the notes have a part for this student alone
 * @param place where it stands among all changes, for the page after it
 */
public record Change(
    String what,
    Instant recordedAt,
    String byName,
    boolean byMentor,
    SessionId sessionId,
    String engagement,
    Instant startsAt,
    int revision,
    boolean withdrawn,
    @Nullable AttendanceStatus status,
    boolean part,
    String place) {

  /** The end of its text's key. */
  public String kind() {
    if (withdrawn) {
      return "attendance-withdrawn";
    }
    var first = revision == 1 ? "-first" : "-changed";
    return what + first + (part ? "-part" : "");
  }
}
