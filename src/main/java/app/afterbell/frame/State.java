package app.afterbell.frame;

import app.afterbell.sessions.AttendanceStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a session stands, as its reader may know it: in words and in a colour. */
public enum State {
  COMING("ahead"),
  RUNNING("live"),
  WAITING("due"),
  OVERDUE("late"),
  /** For families: who logs it when, is between its mentor and staff. */
  UNTOLD("untold"),
  /** Cancelled before its start (R14), for all of it that this reader sees. */
  CANCELLED("cancelled"),
  ATTENDED("attended"),
  MISSED("missed"),
  CANCELLED_BILLABLE("cancelled-billable"),
  CANCELLED_NON_BILLABLE("cancelled-non-billable");

  private final String tag;

  State(String tag) {
    this.tag = tag;
  }

  /** The class of its tag and its slot. */
  public String tag() {
    return tag;
  }

  /** The end of the keys of its texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status that this is, where a log says so. */
  public @Nullable AttendanceStatus status() {
    return this.compareTo(ATTENDED) < 0 ? null : AttendanceStatus.valueOf(name());
  }

  /**
   * @param logged both tasks are in
   * @param dueAt until when they are in time; absent for those who do not need to know
   */
  public static State of(Instant start, Instant end, List<AttendanceStatus> statuses, boolean logged,
      @Nullable Instant dueAt, Instant now) {
    if (now.isBefore(start)) {
      return COMING;
    }
    if (logged && !statuses.isEmpty()) {
      return of(statuses);
    }
    if (statuses.isEmpty() && now.isBefore(end)) {
      return RUNNING;
    }
    return dueAt == null ? UNTOLD : now.isAfter(dueAt) ? OVERDUE : WAITING;
  }

  // Where a group's students differ, it is the best of them: somebody was taught.
  private static State of(List<AttendanceStatus> statuses) {
    return valueOf(statuses.stream().min(Comparator.naturalOrder()).orElseThrow().name());
  }
}
