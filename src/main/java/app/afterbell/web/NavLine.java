package app.afterbell.web;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * A line of a portal’s navigation. The module that owns the page says so, by a bean of {@link NavLines}.
 *
 * @param place in the portal: lower ones come first, and the first four stand in the bar of a phone
 * @param key of its text; where it is folded, {@code key.what} is a sentence that says what one finds there
 * @param visible whether it leads anywhere for this viewer
 * @param waits how many things wait behind it: the number beside it
 * @param countedAt the list that has exactly those
 * @param holds whether a page is this line's, though its path is not below it
 */
public record NavLine(
    Portal portal, int place, String path, String key, String icon, Stands stands, Predicate<Viewer> visible,
    Count waits, String countedAt, Predicate<String> holds) {

  /** Where a line stands: what is set once, or looked up now and then, is one press away. */
  public enum Stands {
    /** In the navigation. */
    ITSELF,
    /**
     * In the navigation, for the page that lists the folded ones: it is the current one on their pages, and counts
     * theirs.
     */
    GATHERS,
    /** On the page of the line that gathers. */
    FOLDED
  }

  /** How many things wait for somebody; 0 shows nothing. */
  @FunctionalInterface
  public interface Count {
    int waiting(Viewer viewer, Instant now);
  }

  public static NavLine of(Portal portal, int place, String path, String key, String icon) {
    return new NavLine(portal, place, path, key, icon, Stands.ITSELF, _ -> true, (_, _) -> 0, path,
        _ -> false);
  }

  public NavLine visibleTo(Predicate<Viewer> viewers) {
    return new NavLine(portal, place, path, key, icon, stands, viewers, waits, countedAt, holds);
  }

  public NavLine counting(Count count) {
    return counting(count, path);
  }

  /** @param at the list of what is counted, where the line’s own page has more than it */
  public NavLine counting(Count count, String at) {
    return new NavLine(portal, place, path, key, icon, stands, visible, count, at, holds);
  }

  /** Is the current one on these pages too. @param others by their paths */
  public NavLine holding(Predicate<String> others) {
    return new NavLine(portal, place, path, key, icon, stands, visible, waits, countedAt, others);
  }

  public NavLine folded() {
    return new NavLine(portal, place, path, key, icon, Stands.FOLDED, visible, waits, countedAt, holds);
  }

  public NavLine gathering() {
    return new NavLine(portal, place, path, key, icon, Stands.GATHERS, visible, waits, countedAt, holds);
  }

  boolean isFolded() {
    return stands == Stands.FOLDED;
  }
}
