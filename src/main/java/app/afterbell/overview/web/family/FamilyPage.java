package app.afterbell.overview.web.family;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student, or a guardian of students, reads. What a mentor is paid has no place here (R27), nor have the other
 * students of a group.
 */
public record FamilyPage(List<Student> students) {

  /**
   * One student.
   *
   * @param self the reader
   * @param nextAt when the next session starts, where one is planned
   * @param sessions that started, the newest first, up to 30
   */
  public record Student(String name, boolean self, @Nullable Instant nextAt, List<Item> sessions) {

    public String firstName() {
      return name.strip().split("\\s+", 2)[0];
    }
  }

  /**
   * One session of this student.
   *
   * @param status absent until it is logged, and while a log by one press can still be undone
   * @param actualMinutes where the student was there
   * @param notes Markdown, from their submission on (R20)
   */
  public record Item(
      PersonId studentId,
      SessionId id,
      String engagement,
      String mentorName,
      Instant startsAt,
      int plannedMinutes,
      @Nullable AttendanceStatus status,
      @Nullable Integer actualMinutes,
      @Nullable String notes,
      @Nullable Instant notesAt,
      boolean edited) {}
}
