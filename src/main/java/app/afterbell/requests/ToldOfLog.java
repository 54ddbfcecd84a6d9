package app.afterbell.requests;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what of a log that staff changed.
 *
 * @param reason as staff said it to both; null where a request was answered: its words are its asker’s
 * @param other whether it is a session of another engagement by it
 * @param mentor whether it is the mentor’s pay, else a family’s bill for one student
 * @param before what it came to, in minor units; after likewise
 */
record ToldOfLog(
    SessionId sessionId,
    String subject,
    Instant startsAt,
    @Nullable String reason,
    boolean other,
    boolean mentor,
    String email,
    ZoneId zone,
    @Nullable String student,
    Currency currency,
    @Nullable AttendanceStatus was,
    @Nullable AttendanceStatus status,
    int minutesBefore,
    int minutes,
    long before,
    long after) {

  /** Nothing stood before: it was not in the calendar. */
  boolean isNew() {
    return was == null && before == 0;
  }
}
