package app.afterbell.planning;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A session to come, as SQL gives it.
 *
 * @param onDate and agreedAt: for which it was agreed; null where that was not kept
 * @param movedFrom where it was before somebody moved it by hand, and movedAt when they did; null: nobody did
 */
record SeriesRow(
    SessionId id, PersonId mentorId, Instant startsAt, int minutes, boolean cancelled, boolean logged,
    boolean billed, @Nullable LocalDate onDate, @Nullable LocalTime agreedAt, @Nullable Instant movedFrom,
    @Nullable Instant movedAt) {

  /** The day for which it was agreed; as far as is known. */
  LocalDate on(ZoneId zone) {
    return onDate != null ? onDate : place().atZone(zone).toLocalDate();
  }

  LocalTime at(ZoneId zone) {
    return agreedAt != null ? agreedAt : place().atZone(zone).toLocalTime();
  }

  private Instant place() {
    return movedFrom != null ? movedFrom : startsAt;
  }
}
