package app.afterbell.family.web.home;

import app.afterbell.engagements.EngagementId;
import app.afterbell.family.web.Entry;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Before;
import java.text.ListFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a student, or a guardian of students, reads. What a mentor is paid has no place here (R27), nor have the other
 * students of a group.
 *
 * @param path where this page is, to be asked for again when something new is there
 * @param students all of this reader's, by name
 * @param shown those whose sessions are shown here: all, or the one that was chosen
 * @param since since when things are new to this reader
 * @param news what came since the last visit; absent where nothing did
 * @param coming the next sessions of those shown, the first first
 * @param month what is billed this month; absent for who sees no money
 * @param help whom to ask
 * @param seen the fingerprint of what this page shows, for the live connection
 */
public record FamilyPage(
    String path,
    List<Choice> students,
    List<Student> shown,
    Instant since,
    @Nullable News news,
    List<Coming> coming,
    @Nullable Month month,
    Help help,
    String seen) {

  /** Whether it is one student's page, with all their sessions; else all students' newest. */
  public boolean whole() {
    return shown.size() == 1;
  }

  /** A student that one can look at. */
  public record Choice(PersonId id, String name, boolean self, boolean current) {}

  /** The organization, and where it answers. */
  public record Help(String name, String email) {}

  /** @param count at least 1 */
  public record News(int count, Instant since, Instant newest) {}

  /**
   * One student.
   *
   * @param self the reader
   * @param courses the engagements that they have, or had
   * @param course the one that was chosen
   * @param sessions the newest first
   * @param older where older ones begin; absent where there are none
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
      return first(name);
    }

    /** How many sessions there were: those that were called off are none. */
    public int count() {
      return courses.stream().mapToInt(Course::sessions).sum();
    }

    /** "Maya", "Maya and Tomás". */
    public String mentors(Locale locale) {
      var names = courses.stream().filter(course -> course.sessions() > 0)
          .map(course -> first(course.mentorName())).distinct().toList();
      return names.isEmpty() ? "" : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(names);
    }

    public @Nullable Instant since() {
      return courses.stream().flatMap(course -> Stream.ofNullable(course.since())).min(Instant::compareTo).orElse(null);
    }

    public @Nullable Instant nextAt() {
      return courses.stream().flatMap(course -> Stream.ofNullable(course.nextAt())).min(Instant::compareTo).orElse(null);
    }

    private static String first(String name) {
      return name.strip().split("\\s+", 2)[0];
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
      String studentName,
      boolean self,
      String engagement,
      String mentorName,
      Instant startsAt,
      int plannedMinutes,
      boolean running,
      @Nullable String joinLink) {}

  /** @param sums one for each currency */
  public record Month(LocalDate first, int sessions, List<Money> sums) {}
}
