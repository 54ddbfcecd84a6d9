package app.afterbell.frame;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a session pays its mentor (R26).
 *
 * @param status absent where the log was taken back
 * @param total what the session comes to with this line
 * @param amount what this line adds
 * @param payOn the day of the run that pays it, as computed until there is one
 * @param difference it corrects the line before
 */
public record PaidLine(
    @Nullable AttendanceStatus status,
    int minutes,
    Money rate,
    int percent,
    Money total,
    Money amount,
    LocalDate payOn,
    Instant recordedAt,
    String recordedByName,
    boolean difference) {}
