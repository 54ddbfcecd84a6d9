package app.afterbell.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the acts beside a session.
 *
 * @param key of its text
 * @param values of its text
 * @param icon absent for none
 * @param href where it leads; without JavaScript an act that opens in place leads there too
 */
public record SessionAct(String key, List<String> values, @Nullable String icon, String href, Kind kind) {

  public enum Kind {
    /** What is to be done now: one of a row. */
    FIRST,
    PLAIN,
    QUIET,
    /** Out of the product. */
    OUTSIDE,
    /** Opens below the row: its address, asked by htmx with the target {@code act}, answers what stands there. */
    IN_PLACE
  }

  public static SessionAct of(Kind kind, String key, String href) {
    return new SessionAct(key, List.of(), null, href, kind);
  }
}
