package app.afterbell.desk.engagement;

import app.afterbell.engagements.Engagement;
import app.afterbell.planning.Falls;
import app.afterbell.web.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a student is taken out of an engagement.
 *
 * @param falls the sessions that are without them then; null where nobody asked
 */
public record LeavingPage(
    Engagement engagement, UUID student, String name, Typed typed, String from, @Nullable List<Falls> falls) {

  public String path() {
    return "/staff/engagements/" + engagement.id().value();
  }

  public String action() {
    return path() + "/students/" + student + "/leaving";
  }
}
