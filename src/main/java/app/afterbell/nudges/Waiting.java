package app.afterbell.nudges;

import app.afterbell.payroll.Pay;
import app.afterbell.sessions.SessionId;
import java.time.Instant;

/**
 * A session that has ended and waits to be logged.
 *
 * @param subject of its engagement; never the engagement's name, which has the student's
 * @param seen whether it was there when it ended: what an import brought later is history
 */
public record Waiting(
    SessionId session, String subject, Instant startsAt, int minutes, Instant endsAt, Instant dueAt, Pay pay,
    boolean seen) {

  public boolean overdue(Instant now) {
    return now.isAfter(dueAt);
  }
}
