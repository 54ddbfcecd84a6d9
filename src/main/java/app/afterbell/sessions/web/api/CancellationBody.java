package app.afterbell.sessions.web.api;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.CancelReason;
import app.afterbell.sessions.CancelRequest;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program says when it cancels a session.
 *
 * @param as on which side the token's owner asks; absent: as its mentor, else as staff, else as a family
 * @param askedBy whose wish it is; absent: of that side
 * @param students for which of them, where it is the family's wish; absent: for all that the owner may speak for, an
 * empty list is refused
 * @param toldAt when the family told, where a mentor or staff enter it
 * @param seen the status that stands by the notice, as it was shown before; another one is refused
 */
record CancellationBody(
    @Nullable Asker as,
    @Nullable Asker askedBy,
    @Nullable List<@Nullable PersonId> students,
    @Nullable Instant toldAt,
    @Nullable CancelReason reason,
    @Nullable String note,
    @Nullable AttendanceStatus seen) {

  CancelRequest toRequest(Asker side) {
    var pressedBy = as == null ? side : as;
    return new CancelRequest(pressedBy, askedBy == null ? pressedBy : askedBy, named(), toldAt, reason, note, seen);
  }

  private @Nullable Set<PersonId> named() {
    if (students == null) {
      return null;
    }
    var named = new HashSet<PersonId>(students);
    named.removeIf(Objects::isNull);
    return named;
  }
}
