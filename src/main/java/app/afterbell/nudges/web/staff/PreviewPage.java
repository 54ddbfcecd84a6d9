package app.afterbell.nudges.web.staff;

import app.afterbell.nudges.Nudges.Preview;
import app.afterbell.nudges.web.staff.NudgesPage.Mentor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a press would tell all who are late.
 *
 * @param told who would be told at once
 * @param later who would be told when their night is over
 * @param already who were told this evening: nothing is sent to them
 * @param more of the late ones beyond those shown
 * @param example what the first of them would read; null where nobody would
 */
public record PreviewPage(
    List<Mentor> told, List<Mentor> later, List<Mentor> already, int more, @Nullable Preview example,
    boolean seesPay, Instant now) {

  public int messages() {
    return told.size() + later.size();
  }

  public @Nullable Mentor first() {
    return !told.isEmpty() ? told.getFirst() : !later.isEmpty() ? later.getFirst() : null;
  }
}
