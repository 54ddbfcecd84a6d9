package app.afterbell.frame;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How many minutes a student's family is billed, as it stands. No money: mentors read this too (R27).
 *
 * @param status absent where the log was taken back
 * @param percent of these minutes' price
 */
public record BilledMinutes(
    PersonId studentId,
    String studentName,
    @Nullable String familyName,
    @Nullable AttendanceStatus status,
    int minutes,
    int percent) {

  /** Whether only a part of the price is billed. */
  public boolean partly() {
    return minutes > 0 && percent > 0 && percent < 100;
  }

  /** The minutes that count: none where nothing is billed. */
  public int counted() {
    return percent == 0 ? 0 : minutes;
  }
}
