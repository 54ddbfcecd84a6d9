package app.afterbell.frame;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One session in a list.
 *
 * @param cancelled before its start: it waits for nothing
 * @param mentor where its list has several mentors
 * @param substitute who takes it in the place of its mentor; null where nobody does (R34)
 * @param statuses of its students, empty while attendance is not in
 */
public record SessionLine(
    SessionId id,
    String engagement,
    Instant startsAt,
    int plannedMinutes,
    @Nullable Instant attendanceAt,
    @Nullable Instant notesAt,
    @Nullable Integer actualMinutes,
    boolean cancelled,
    @Nullable String mentor,
    @Nullable String substitute,
    List<AttendanceStatus> statuses) {

  /** Who substitutes in session {@code s}. */
  public static final String SUBSTITUTE = """
      (select x.name from session_substitute_fact u join person_card x on x.id = u.mentor_id
       where u.session_id = s.id) as substitute,
      """;

  private static final String TIMES = """
      select s.id, e.name as engagement, s.starts_at, s.planned_minutes, s.attendance_at, s.notes_at,
             s.actual_minutes, false as cancelled,
      """;
  private static final String STATUSES = """
             array(select m.status from session_student_fact m where m.session_id = s.id and m.status is not null)
               as statuses
      from session_fact s
      join engagement_card e on e.id = s.engagement_id
      """;

  /** The sessions of a list of one mentor, as {@code s}; which ones, and in what order, its reader says. */
  public static final String SELECT = TIMES + """
             null::text as mentor,
      """ + SUBSTITUTE + STATUSES;

  /** Likewise of a list with several mentors. */
  public static final String OF_SEVERAL = TIMES + """
             (select x.name from person_card x where x.id = s.mentor_id) as mentor,
      """ + SUBSTITUTE + STATUSES;

  /** Whether its page is the substitute's: the mentor of the engagement reads what became of the offer. */
  public boolean isElsewhere(String portal) {
    return substitute != null && portal.equals("/mentor");
  }

  /** Whether it has begun and not ended, and is not logged yet. */
  public boolean isRunning(Instant now) {
    return !cancelled && !isLogged() && !startsAt.isAfter(now)
        && startsAt.plus(Duration.ofMinutes(plannedMinutes)).isAfter(now);
  }

  /** Those of the last that still run, and then what is ahead: what runs now is not over. */
  public static List<SessionLine> now(List<SessionLine> last, List<SessionLine> ahead, Instant now) {
    return Stream.concat(last.reversed().stream().filter(line -> line.isRunning(now)), ahead.stream()).toList();
  }

  /** Those that run no more. */
  public static List<SessionLine> over(List<SessionLine> last, Instant now) {
    return last.stream().filter(line -> !line.isRunning(now)).toList();
  }

  public boolean isLogged() {
    return attendanceAt != null && notesAt != null;
  }

  /** How many students had each status, in the order of the statuses. */
  public Map<AttendanceStatus, Long> counts() {
    return Arrays.stream(AttendanceStatus.values())
        .filter(statuses::contains)
        .collect(Collectors.toMap(
            Function.identity(),
            status -> statuses.stream().filter(status::equals).count(),
            (a, b) -> a,
            LinkedHashMap::new));
  }
}
