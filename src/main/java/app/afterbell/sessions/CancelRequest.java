package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says when they cancel a session.
 *
 * @param pressedBy as what they ask: family, mentor or staff
 * @param askedBy whose wish it is; a mentor or staff may enter what a family asked for, a family asks for itself alone
 * @param students for which of them, where it is the family's wish; null: all that the asker may speak for. An empty
 * set is refused
 * @param toldAt when the family told. Of a family that presses itself: the instant of the press, whatever is given
 * @param note up to 1,000 characters, for all who are told; a blank one is none
 * @param seen the status that they were shown before the press; null where they were shown none. Another one is said
 * first
 */
public record CancelRequest(
    Asker pressedBy,
    Asker askedBy,
    @Nullable Set<PersonId> students,
    @Nullable Instant toldAt,
    @Nullable CancelReason reason,
    @Nullable String note,
    @Nullable AttendanceStatus seen) {

  public CancelRequest {
    students = students == null ? null : Set.copyOf(students);
    askedBy = pressedBy == Asker.FAMILY ? Asker.FAMILY : askedBy;
    toldAt = askedBy != Asker.FAMILY || toldAt == null ? null : toldAt.truncatedTo(ChronoUnit.MICROS);
    note = note == null || note.isBlank() ? null : note.strip();
  }

  /** A family that cannot come. @param students null: all of theirs in the session */
  public static CancelRequest byFamily(@Nullable Set<PersonId> students, @Nullable AttendanceStatus seen) {
    return new CancelRequest(Asker.FAMILY, Asker.FAMILY, students, null, null, null, seen);
  }

  /** A mentor or staff, of their own wish: the whole session. */
  public static CancelRequest by(Asker asker) {
    return new CancelRequest(asker, asker, null, null, null, null, null);
  }

  CancelRequest told(Instant now) {
    return pressedBy == Asker.FAMILY ? new CancelRequest(pressedBy, askedBy, students, now, reason, note, seen) : this;
  }
}
