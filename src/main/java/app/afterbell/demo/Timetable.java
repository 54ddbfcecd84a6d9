package app.afterbell.demo;

import app.afterbell.demo.Company.Course;
import app.afterbell.demo.Company.Today;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the invented company meets: by its weekly times, eight weeks to either side of now. Some engagements have their
 * weekly times where they put a session of today just before now, into it, or a few minutes after it.
 */
record Timetable(Map<String, List<WeeklyTime>> weekly, List<Meeting> meetings) {

  static final int WEEKS = 8;

  private static final Duration SOON = Duration.ofMinutes(3);
  private static final Duration JUST_NOW = Duration.ofMinutes(10);
  private static final long GRID_SECONDS = 300;

  record Meeting(Course course, Instant startsAt) {

    TimeRange range() {
      return TimeRange.lasting(startsAt, Duration.ofMinutes(course.terms().minutes()));
    }

    Instant end() {
      return range().to();
    }

    boolean collidesWith(Meeting other) {
      return range().overlaps(other.range())
          && (course.mentor().equals(other.course.mentor())
              || course.students().stream().anyMatch(other.course.students()::contains));
    }
  }

  static Timetable around(Instant now, Company company) {
    var weekly = new HashMap<String, List<WeeklyTime>>();
    var meetings = new ArrayList<Meeting>();
    var anchors = anchors(now, company);
    // what is anchored to now comes first: nothing else may stand in its way
    Stream.concat(
            company.engagements().stream().filter(course -> course.today() != null),
            company.engagements().stream().filter(course -> course.today() == null))
        .forEach(course -> {
          var anchor = anchors.get(course.key());
          var times = anchor == null ? course.weekly() : anchored(course, anchor);
          weekly.put(course.key(), times);
          place(course, times, anchor, now, meetings);
        });
    meetings.sort(Comparator.comparing(Meeting::startsAt).thenComparing(meeting -> meeting.course().key()));
    return new Timetable(Map.copyOf(weekly), List.copyOf(meetings));
  }

  /** The first day of every engagement. */
  static LocalDate firstDay(Instant now, Course course) {
    return now.atZone(course.zone()).toLocalDate().minusWeeks(WEEKS);
  }

  private static Map<String, Instant> anchors(Instant now, Company company) {
    var anchors = new HashMap<String, Instant>();
    var mentors = company.engagements().stream().map(Course::mentor).distinct().toList();
    for (int i = 0; i < mentors.size(); i++) {
      var mine = coursesOf(mentors.get(i), company);
      var next = onGrid(now.plus(SOON).plus(Duration.ofMinutes(25L * i)).plusSeconds(GRID_SECONDS - 1));
      var ended = onGrid(now.minus(JUST_NOW).minus(Duration.ofMinutes(35L * i)));
      put(mine, Today.NEXT, next, anchors);
      var running = startOf(mine.get(Today.RUNNING), next);
      put(mine, Today.RUNNING, running, anchors);
      put(mine, Today.ENDED, startOf(mine.get(Today.ENDED), running.isBefore(ended) ? running : ended), anchors);
    }
    return anchors;
  }

  private static Map<Today, Course> coursesOf(String mentor, Company company) {
    var mine = new HashMap<Today, Course>();
    company.engagements().stream()
        .filter(course -> course.mentor().equals(mentor) && course.today() != null)
        .forEach(course -> mine.put(course.today(), course));
    return mine;
  }

  private static void put(Map<Today, Course> courses, Today today, Instant at, Map<String, Instant> anchors) {
    var course = courses.get(today);
    if (course != null) {
      anchors.put(course.key(), at);
    }
  }

  private static Instant startOf(@Nullable Course course, Instant end) {
    return course == null ? end : end.minus(Duration.ofMinutes(course.terms().minutes()));
  }

  // People meet at five past, not at 13 seconds past.
  private static Instant onGrid(Instant instant) {
    return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), GRID_SECONDS) * GRID_SECONDS);
  }

  private static List<WeeklyTime> anchored(Course course, Instant anchor) {
    var local = anchor.atZone(course.zone());
    var first = new WeeklyTime(local.getDayOfWeek(), local.toLocalTime());
    return course.weekly().size() == 1
        ? List.of(first)
        : List.of(first, new WeeklyTime(local.getDayOfWeek().plus(3), local.toLocalTime()));
  }

  private static void place(
      Course course, List<WeeklyTime> times, @Nullable Instant anchor, Instant now, List<Meeting> meetings) {
    var anchorDay = anchor == null ? null : anchor.atZone(course.zone()).toLocalDate();
    var today = now.atZone(course.zone()).toLocalDate();
    firstDay(now, course).datesUntil(today.plusWeeks(WEEKS)).forEach(date -> times.stream()
        .filter(time -> time.day() == date.getDayOfWeek())
        // on a day of a clock change the wall-clock time may be another instant than the one beside now
        .map(time -> new Meeting(course, date.equals(anchorDay) && anchor != null ? anchor
            : time.on(date, course.zone()).instant()))
        .filter(meeting -> meetings.stream().noneMatch(meeting::collidesWith))
        .forEach(meetings::add));
  }
}
