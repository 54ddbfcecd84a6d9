package app.afterbell.family.home;

import app.afterbell.frame.Proposal;
import app.afterbell.practice.PracticeList;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student, or a guardian of students, finds first: when the next session is, what to practise now, what was
 * written last. What a mentor is paid has no place here (R27), nor have the other students of a group.
 *
 * @param students all of this reader's: the reader first, the others by name
 * @param next of each student the session that runs or comes next, the first first
 * @param proposals to move a session to come: what waits for an answer, and what was declined
 * @param practice absent for somebody who reads nobody's notes
 * @param latest the note that was last written or changed; absent where none exists that this reader may read
 * @param help who to ask; absent where all notes are shared with this reader
 * @param books whether the company lets families book sessions
 * @param seen the fingerprint of what this page shows, for the live connection
 */
public record FamilyPage(
    List<Student> students,
    List<Next> next,
    List<Proposal> proposals,
    @Nullable Practice practice,
    @Nullable Latest latest,
    @Nullable Help help,
    boolean books,
    String seen) {

  public List<String> names() {
    return students.stream().map(Student::name).toList();
  }

  /** Whether something stands below the three answers. */
  public boolean hasMore() {
    return !severalStudents() || help != null;
  }

  /** Whether it has to say whose each thing is. */
  public boolean severalStudents() {
    return students.size() > 1;
  }

  /** @param self the reader */
  public record Student(PersonId id, String name, boolean self, boolean readsNotes) {

    public String firstName() {
      return FirstName.of(name);
    }
  }

  /** The organization, and where it answers. */
  public record Help(String name, String email) {}

  /** A session to come, or one that runs. @param joinLink where it meets */
  public record Next(
      SessionId id,
      PersonId studentId,
      String studentName,
      boolean self,
      String engagement,
      String mentorName,
      Instant startsAt,
      int plannedMinutes,
      boolean running,
      @Nullable String joinLink) {

    public String studentFirstName() {
      return FirstName.of(studentName);
    }
  }

  /**
   * What the newest notes give to practise: of the last three of each engagement.
   *
   * @param shown the first that are open, and one that was just ticked
   * @param open how many are, those that are not shown included
   * @param done how many are ticked
   */
  public record Practice(List<Task> shown, int open, int done) {

    public int all() {
      return open + done;
    }
  }

  /** @param forAt when its engagement meets next; absent where that is not planned */
  public record Task(
      PersonId studentId,
      String studentName,
      boolean self,
      SessionId session,
      String engagement,
      Instant startsAt,
      @Nullable Instant forAt,
      PracticeList.Item item,
      boolean ticked) {

    /** For ids in the page, by which the focus is kept. */
    public String id() {
      return item.key().substring(0, 8) + "-" + session.value();
    }

    public String studentFirstName() {
      return FirstName.of(studentName);
    }
  }

  /**
   * The beginning of a note.
   *
   * @param status absent while a log by one press can still be undone
   * @param actualMinutes where the student was there
   * @param settlesAt when the status shows, as the log cannot be undone any more; absent where it shows
   * @param firstAt when notes first came in
   * @param changedAt when what this family reads was last edited; absent where it never was
   * @param body Markdown for all (R20)
   * @param part Markdown for this student alone (R21)
   */
  public record Latest(
      SessionId id,
      PersonId studentId,
      String studentName,
      boolean self,
      String engagement,
      String mentorName,
      Instant startsAt,
      int plannedMinutes,
      @Nullable AttendanceStatus status,
      @Nullable Integer actualMinutes,
      @Nullable Instant settlesAt,
      Instant firstAt,
      @Nullable Instant changedAt,
      boolean unread,
      String body,
      @Nullable String part) {

    public String studentFirstName() {
      return FirstName.of(studentName);
    }

    /** Until then, from now on; at least one. */
    public long secondsToSettle(Instant now) {
      return settlesAt == null ? 0 : Math.max(1, Duration.between(now, settlesAt).toSeconds() + 1);
    }
  }
}
