package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor or staff say when they move a session.
 *
 * @param pressedBy as what they ask: mentor or staff
 * @param startsAt the new time, and minutes the new length
 * @param reason the key of one of the list
 * @param students whose family asked, where it is a family's wish; null: all who are left in it
 * @param toldAt when the family told, where it is its wish; null: now
 * @param waives that the old time stays free of charge although the family told too late
 * @param note up to 1,000 characters, for all who are told; a blank one is none
 */
public record MoveRequest(
    Asker pressedBy,
    Instant startsAt,
    int minutes,
    @Nullable String reason,
    @Nullable Set<PersonId> students,
    @Nullable Instant toldAt,
    boolean waives,
    @Nullable String note) {

  public MoveRequest {
    startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
    students = students == null || students.isEmpty() ? null : Set.copyOf(students);
    toldAt = toldAt == null ? null : toldAt.truncatedTo(ChronoUnit.MICROS);
    note = note == null || note.isBlank() ? null : note.strip();
  }

  /** Of the mentor's or the company's own wish. */
  public static MoveRequest by(Asker asker, Instant startsAt, int minutes, String reason) {
    return new MoveRequest(asker, startsAt, minutes, reason, null, null, false, null);
  }
}
