package app.afterbell.overview.web.session;

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
    int percent) {}
