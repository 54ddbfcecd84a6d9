package app.afterbell.desk.mentor;

import app.afterbell.frame.SessionLine;
import java.util.List;

/**
 * One mentor, for staff.
 *
 * @param logs whether this reader can log for the mentor
 * @param open sessions that wait, the oldest due first
 * @param logged the newest that are logged
 */
public record MentorPage(String name, boolean logs, List<SessionLine> open, List<SessionLine> logged) {}
