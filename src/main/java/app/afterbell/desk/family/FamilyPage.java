package app.afterbell.desk.family;

import app.afterbell.engagements.EngagementId;
import app.afterbell.frame.SessionLine;
import app.afterbell.households.FamilyId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One family, for staff.
 *
 * @param ahead their next sessions, the soonest first
 * @param past the newest that have started
 * @param billed what their sessions of the last four weeks cost by now, a sum in each currency; empty for who sees no
 *     amounts
 */
public record FamilyPage(FamilyId id, String name, List<Student> students, List<Guardian> guardians,
    List<SessionLine> ahead, List<SessionLine> past, List<Money> billed) {

  /** @param engagements that run or are to come */
  public record Student(PersonId id, String name, List<Engagement> engagements) {}

  /** @param nextAt when the next session of this student in it starts */
  public record Engagement(EngagementId id, String name, String mentor, @Nullable Instant nextAt) {}

  /** @param entered whether they have ever signed in */
  public record Guardian(PersonId id, String name, @Nullable String email, boolean open, boolean entered) {}
}
