package app.afterbell.mentor.home;

import app.afterbell.payroll.Pay;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session that waits for its mentor's log (R2).
 *
 * @param statuses of its students, empty while attendance is not in
 * @param attendanceAt when attendance came in
 * @param notesAt when notes came in
 */
public record Task(
    SessionId id,
    String name,
    List<String> students,
    Instant startsAt,
    int minutes,
    Instant endsAt,
    Instant dueAt,
    List<AttendanceStatus> statuses,
    @Nullable Integer actualMinutes,
    @Nullable Instant attendanceAt,
    @Nullable Instant notesAt,
    @Nullable Instant draftSavedAt,
    Pay pay,
    boolean running,
    boolean overdue,
    @Nullable String joinLink) {

  /** Whether it was as long as planned is known, and it was not. */
  public boolean isOfOtherLength() {
    return actualMinutes != null && actualMinutes != minutes;
  }

  /** How many students had each status, in the order of the statuses. */
  public SequencedMap<AttendanceStatus, Long> counts() {
    return Arrays.stream(AttendanceStatus.values())
        .filter(statuses::contains)
        .collect(Collectors.toMap(
            Function.identity(),
            status -> statuses.stream().filter(status::equals).count(),
            (a, b) -> a,
            LinkedHashMap::new));
  }
}
