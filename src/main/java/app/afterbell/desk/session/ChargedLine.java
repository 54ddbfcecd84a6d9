package app.afterbell.desk.session;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a family is charged for a student's session (R26).
 *
 * @param status absent where the log was taken back
 * @param total what it comes to with this line
 * @param amount what this line adds
 * @param difference it corrects the line before
 */
public record ChargedLine(
    String studentName,
    @Nullable String familyName,
    @Nullable AttendanceStatus status,
    int minutes,
    Money rate,
    int percent,
    Money total,
    Money amount,
    Instant recordedAt,
    String recordedByName,
    boolean difference) {}
