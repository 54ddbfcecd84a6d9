package app.afterbell.sessions;

import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The attendance of a session as it stands, and who recorded it when. */
public record StandingAttendance(
    int revision,
    Instant recordedAt,
    PersonId recordedBy,
    String recordedByName,
    @Nullable Integer actualMinutes,
    @Nullable Instant undoUntil,
    List<Mark> marks) {

  /** Whether each student’s status is the same. */
  boolean hasStatuses(List<Mark> others) {
    return statuses(marks).equals(statuses(others));
  }

  private static Map<PersonId, AttendanceStatus> statuses(List<Mark> marks) {
    return marks.stream().filter(mark -> mark.status() != null)
        .collect(Collectors.toMap(Mark::student, Mark::status, (first, _) -> first));
  }

  /** Whether a submission says the same: it then counts once, no matter how often it is sent (R12). */
  public boolean says(@Nullable Integer minutes, List<Mark> others) {
    return Objects.equals(actualMinutes, minutes) && Set.copyOf(marks).equals(Set.copyOf(others));
  }
}
