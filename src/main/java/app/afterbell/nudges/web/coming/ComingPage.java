package app.afterbell.nudges.web.coming;

import app.afterbell.nudges.Ahead;
import app.afterbell.nudges.Night;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose.
 *
 * @param address where mail goes; null for who has none
 * @param mentor whether it comes by the ways of a mentor
 * @param saved whether it was just changed
 * @param night when nobody is told
 */
public record ComingPage(
    Set<Ahead> aheads, @Nullable String address, boolean mentor, boolean saved, Night night) {

  public boolean picks(Ahead ahead) {
    return aheads.contains(ahead);
  }
}
