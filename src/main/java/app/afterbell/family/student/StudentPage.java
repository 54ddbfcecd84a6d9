package app.afterbell.family.student;

import app.afterbell.engagements.EngagementId;
import app.afterbell.family.entry.Entry;
import app.afterbell.family.practice.PracticeCard;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Before;
import java.text.ListFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One student, as they or their guardian read it. What a mentor is paid has no place here (R27), nor have the other
 * students of a group.
 *
 * @param path where this page is, to be asked for again when something new is there
 * @param students all of this reader's, by name
 * @param since since when things are new to this reader
 * @param coming the next sessions, the first first
 * @param help who to ask
 * @param books whether the company lets families book sessions
 * @param seen the fingerprint of what this page shows, for the live connection
 */
public record StudentPage(
    String path, List<Choice> students, Student student, Instant since, List<Coming> coming, Help help,
    boolean books, String seen) {

  /** A student that one can look at. */
  public record Choice(PersonId id, String name, boolean self, boolean current) {}

  /** The organization, and where it answers. */
  public record Help(String name, String email) {}

  /**
   * One student.
   *
   * @param self the reader
   * @param courses the engagements that they have, or had
   * @param course the one that was chosen
   * @param sessions the newest first
   * @param older where older ones begin; absent where none exist
   */
  public record Student(
      PersonId id,
      String name,
      boolean self,
      boolean readsNotes,
      List<Course> courses,
      @Nullable EngagementId course,
      @Nullable PracticeCard practice,
      List<Entry> sessions,
      boolean first,
      @Nullable Before older) {

    public String firstName() {
      return FirstName.of(name);
    }

    /** How many sessions there were: those that were cancelled are none. */
    public int count() {
      return courses.stream().mapToInt(Course::sessions).sum();
    }

    /** "Maya", "Maya and Tomás". */
    public String mentors(Locale locale) {
      var names = courses.stream().filter(course -> course.sessions() > 0)
          .map(course -> FirstName.of(course.mentorName())).distinct().toList();
      return names.isEmpty() ? ""
          : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(names);
    }

    public @Nullable Instant since() {
      return courses.stream().flatMap(course -> Stream.ofNullable(course.since())).min(Instant::compareTo).orElse(null);
    }

    public @Nullable Instant nextAt() {
      return courses.stream().flatMap(course -> Stream.ofNullable(course.nextAt())).min(Instant::compareTo)
          .orElse(null);
    }

  }

  /** An engagement of one student. @param since when its first session was */
  public record Course(
      PersonId studentId,
      EngagementId id,
      String name,
      String mentorName,
      int sessions,
      @Nullable Instant since,
      @Nullable Instant nextAt) {}

  /** A session to come, or one that runs. @param joinLink where it meets */
  public record Coming(
      SessionId id,
      String engagement,
      String mentorName,
      Instant startsAt,
      int plannedMinutes,
      boolean running,
      @Nullable String joinLink) {}
}
