package app.afterbell.calendar.calendar;

import app.afterbell.frame.State;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session in the calendar.
 *
 * @param name what this reader calls it
 * @param with who teaches, where that is somebody else
 * @param day on which it is listed: that on which it starts where the reader is, also where it goes on past midnight
 * @param statuses as far as this reader may know them
 */
public record Slot(
    SessionId id,
    String name,
    @Nullable String with,
    Instant startsAt,
    int plannedMinutes,
    LocalDate day,
    State state,
    List<AttendanceStatus> statuses) {

  /** Of its name what comes first, as "Ana" of "Ana · Algebra II": what there is room for in a phone's week. */
  public String head() {
    int end = name.indexOf(" · ");
    return end < 0 ? name : name.substring(0, end);
  }

  public Instant endsAt() {
    return startsAt.plus(Duration.ofMinutes(plannedMinutes));
  }

  /** The students of a group that the state is true for. */
  public long alike() {
    return statuses.stream().filter(status -> status == state.status()).count();
  }

  public boolean isMixed() {
    return state.status() != null && alike() < statuses.size();
  }
}
