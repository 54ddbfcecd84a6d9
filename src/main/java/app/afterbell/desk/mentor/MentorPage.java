package app.afterbell.desk.mentor;

import app.afterbell.frame.SessionLine;
import app.afterbell.shared.PersonId;
import java.util.List;

/**
 * One mentor, for staff.
 *
 * @param logs whether this reader can log for the mentor
 * @param open sessions that wait, the oldest due first
 * @param logged the newest that are logged
 */
public record MentorPage(
    PersonId id, String name, boolean logs, List<SessionLine> open, List<SessionLine> logged) {

  public String path() {
    return "/staff/mentors/" + id.value();
  }
}
