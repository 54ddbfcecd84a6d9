package app.afterbell.notifications.web.family;

import app.afterbell.notifications.ToPractise;
import app.afterbell.notifications.Told;
import app.afterbell.shared.FirstName;
import java.time.Instant;
import java.util.List;

/** One reminder, opened. */
public record MessagePage(String student, boolean digest, Instant at, List<Told> sessions) {

  public List<ToPractise> practise() {
    return ToPractise.of(sessions);
  }

  public String firstName() {
    return FirstName.of(student);
  }
}
