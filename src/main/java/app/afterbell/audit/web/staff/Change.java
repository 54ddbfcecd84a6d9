package app.afterbell.audit.web.staff;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote something about a student: of a session its attendance or notes, or who the student is.
 *
 * @param what "attendance", "notes", or "person-" and what of the person was changed
 * @param byName absent where it was the product itself
 * @param withdrawn the attendance was taken back
 * @param status what the student was marked as
 * @param part the notes have a part for this student alone
 * @param before of the person, what stood there; absent where nothing did
 * @param after of the person, what stands there since; absent where it was taken away
 * @param place where it stands among all changes, for the page after it
 */
public record Change(
    String what,
    Instant recordedAt,
    @Nullable String byName,
    boolean byMentor,
    @Nullable SessionId sessionId,
    @Nullable String engagement,
    @Nullable Instant startsAt,
    int revision,
    boolean withdrawn,
    @Nullable AttendanceStatus status,
    boolean part,
    @Nullable String before,
    @Nullable String after,
    String place) {

  /** The end of its text's key. */
  public String kind() {
    if (sessionId == null) {
      return what;
    }
    if (withdrawn) {
      return "attendance-withdrawn";
    }
    var first = revision == 1 ? "-first" : "-changed";
    return what + first + (part ? "-part" : "");
  }
}
