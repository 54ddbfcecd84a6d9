package app.afterbell.demo;

import static java.time.temporal.ChronoUnit.HOURS;

import app.afterbell.demo.Timetable.Meeting;
import app.afterbell.sessions.AttendanceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the mentors of the invented company have logged until now: nearly everything, in patterns instead of by chance,
 * so that each new folder looks alike. What waits is chosen: today's sessions, one overdue that lacks only notes, one
 * that lacks both.
 */
final class Journal {

  /** Ended so long ago that it is overdue, with an hour to spare. */
  private static final Duration OVERDUE = Duration.ofHours(49);
  private static final Duration FRESH = Duration.ofHours(12);

  private static final int[] MINUTES_UNTIL_ATTENDANCE = {4, 25, 90, 12, 610, 1500, 8, 2200, 45, 3400, 6};
  private static final int[] MINUTES_UNTIL_NOTES = {0, 3, 12, 0, 95, 0, 7};

  /** What was said of one session. @param notesAt null where notes wait; @param told null where nobody said anything */
  record Entry(
      Meeting meeting,
      int number,
      AttendanceStatus status,
      boolean oneMissed,
      int minutes,
      @Nullable Instant told,
      Instant attendanceAt,
      @Nullable Instant notesAt) {}

  private Journal() {}

  /** Oldest first. */
  static List<Entry> until(Instant now, Timetable timetable) {
    var started = timetable.meetings().stream().filter(meeting -> meeting.end().isBefore(now)).toList();
    var lackNotes = new HashSet<Meeting>();
    var lackBoth = new HashSet<Meeting>();
    choose(started, now, lackNotes, lackBoth);
    var entries = new ArrayList<Entry>();
    var numbers = new HashMap<String, Integer>();
    for (var meeting : started) {
      int number = numbers.merge(meeting.course().mentor(), 1, Integer::sum);
      if (!lackBoth.contains(meeting)) {
        entries.add(entry(meeting, number, now, lackNotes.contains(meeting)));
      }
    }
    return entries;
  }

  private static void choose(List<Meeting> started, Instant now, Set<Meeting> lackNotes, Set<Meeting> lackBoth) {
    Map<String, Meeting> newestOverdue = new HashMap<>();
    for (var meeting : started) {
      if (meeting.end().isAfter(now.minus(FRESH))) {
        lackBoth.add(meeting);
      } else if (meeting.end().isBefore(now.minus(OVERDUE))) {
        newestOverdue.put(meeting.course().key(), meeting);
      }
    }
    for (var course : List.of("robotics", "chemistry", "mathematics")) {
      lackNotes.add(newestOverdue.get(course));
    }
    // after a clock change one of Maya's may stand in the other's way on every other day
    lackBoth.add(newestOverdue.getOrDefault("writing", newestOverdue.get("hebrew")));
    lackBoth.add(newestOverdue.get("arabic"));
  }

  private static Entry entry(Meeting meeting, int number, Instant now, boolean lacksNotes) {
    var status = status(number);
    int planned = meeting.course().terms().minutes();
    int minutes = planned % 5 == 0 && number % 4 == 1 ? planned + 5 : planned;
    var attendanceAt = earlier(after(meeting.end(), MINUTES_UNTIL_ATTENDANCE, number), now.minusSeconds(120));
    var notesAt = earlier(after(attendanceAt, MINUTES_UNTIL_NOTES, number), now.minusSeconds(60));
    return new Entry(meeting, number, status, number % 3 == 1, minutes, told(status, meeting.startsAt()), attendanceAt,
        lacksNotes ? null : notesAt);
  }

  private static AttendanceStatus status(int number) {
    if (number % 17 == 9) {
      return AttendanceStatus.CANCELLED_NON_BILLABLE;
    }
    if (number % 13 == 5) {
      return AttendanceStatus.CANCELLED_BILLABLE;
    }
    return number % 11 == 7 ? AttendanceStatus.MISSED : AttendanceStatus.ATTENDED;
  }

  private static @Nullable Instant told(AttendanceStatus status, Instant startsAt) {
    return switch (status) {
      case CANCELLED_NON_BILLABLE -> startsAt.minus(51, HOURS);
      case CANCELLED_BILLABLE -> startsAt.minus(5, HOURS);
      case MISSED, ATTENDED -> null;
    };
  }

  private static Instant after(Instant start, int[] minutes, int number) {
    return start.plus(Duration.ofMinutes(minutes[number % minutes.length]));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
