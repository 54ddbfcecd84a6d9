package app.afterbell.sessions.web.api;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a mentor owes, as programs read it.
 *
 * @param tasks the oldest due first (R2)
 * @param more whether there are more than these
 */
record TasksView(List<Task> tasks, boolean more) {

  /** The most tasks in one answer. */
  static final int MOST = 200;

  /**
   * A session that waits to be logged.
   *
   * @param timeZone in which its time was agreed
   * @param dueAt until when it is in time (R3)
   * @param open what is missing: attendance, notes, or both
   */
  record Task(
      SessionId session,
      Engagement engagement,
      List<Person> students,
      Instant startsAt,
      ZoneId timeZone,
      int plannedMinutes,
      Instant dueAt,
      boolean overdue,
      List<Kind> open) {}

  record Engagement(EngagementId id, String name) {}

  record Person(PersonId id, String name) {}

  /** One of the two post-session tasks. */
  enum Kind {
    ATTENDANCE,
    NOTES
  }
}
