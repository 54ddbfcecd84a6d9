package app.afterbell.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param more there are more than these
 */
public record Part<T>(List<T> rows, boolean more) {

  /** Cuts what was read, one more than a page holds where there is one. */
  public static <T> Part<T> of(List<T> found, int most) {
    return new Part<>(List.copyOf(found.subList(0, Math.min(most, found.size()))), found.size() > most);
  }

  /** The last of them: the next page begins after it. Null where nothing follows. */
  public @Nullable T last() {
    return more ? rows.getLast() : null;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
