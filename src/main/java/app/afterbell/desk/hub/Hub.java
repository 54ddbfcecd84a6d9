package app.afterbell.desk.hub;

import app.afterbell.engagements.EngagementId;
import app.afterbell.frame.SessionLine;
import app.afterbell.payroll.PayPeriod;
import app.afterbell.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, for staff who look somebody up: for a student their own, for a guardian what their students have, for a
 * mentor what they teach.
 *
 * @param engagements that run or are to come
 * @param ahead what runs now, then the next sessions, the soonest first
 * @param last the newest that are over
 * @param billed for the last four weeks, a sum in each currency; empty for who sees no amounts
 * @param paid of the pay period that runs, a sum in each currency; empty for who sees no amounts
 * @param period null for who is no mentor
 * @param open sessions that wait for this mentor to be logged, and those of them that are overdue
 */
public record Hub(List<Engagement> engagements, List<SessionLine> ahead, List<SessionLine> last, List<Money> billed,
    List<Money> paid, @Nullable PayPeriod period, int open, int overdue) {

  /** @param who its students, for a mentor; else its mentor. @param nextAt when its next session starts */
  public record Engagement(EngagementId id, String name, String subject, String who, @Nullable Instant nextAt) {}

  /** Whether somebody has written notes in the newest sessions. */
  public boolean hasNotes() {
    return last.stream().anyMatch(line -> line.notesAt() != null);
  }
}
