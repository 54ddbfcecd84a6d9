package app.afterbell.desk.mentor;

import app.afterbell.desk.hub.Hub;
import app.afterbell.frame.SessionLine;
import app.afterbell.shared.PersonId;
import java.util.List;

/**
 * One mentor, for staff.
 *
 * @param logs whether this reader can log for the mentor
 * @param open sessions that wait, the oldest due first
 * @param logged the newest that are logged
 * @param hub what they teach, what comes, and what this pay period comes to
 */
public record MentorPage(
    PersonId id, String name, boolean logs, List<SessionLine> open, List<SessionLine> logged, Hub hub) {

  public String path() {
    return "/staff/mentors/" + id.value();
  }
}
