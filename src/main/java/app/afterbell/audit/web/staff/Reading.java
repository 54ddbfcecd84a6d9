package app.afterbell.audit.web.staff;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was shown a student's notes, or looked up who was.
 *
 * @param readerRoles what the reader was then
 * @param sessionId absent where it was looked up who read and changed what about the student
 */
public record Reading(
    long id,
    Instant readAt,
    PersonId readerId,
    String readerName,
    List<Role> readerRoles,
    PersonId studentId,
    String studentName,
    @Nullable SessionId sessionId,
    @Nullable String engagement,
    @Nullable Instant startsAt) {

  public boolean isLookup() {
    return sessionId == null;
  }

  /** Of what the reader was, that by which staff read; all of it where there is nothing such. */
  public List<Role> roles() {
    var sorted = readerRoles.stream().sorted(Comparator.naturalOrder()).toList();
    var staff = sorted.stream().filter(Role::isStaff).toList();
    return staff.isEmpty() ? sorted : staff;
  }

  /**
   * Readings, the newest first.
   *
   * @param first whether these are the newest of all
   * @param older the last of these, where there are older ones
   */
  public record Part(List<Reading> readings, boolean first, @Nullable Long older) {}
}
