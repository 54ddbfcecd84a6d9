package app.afterbell.web;

import app.afterbell.shared.EmptyHeadings;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notes as families read them, for one request: the known headings are asked for once, and only where one stands empty.
 */
public final class ShownNotes {

  private final Supplier<Set<String>> headings;
  private @Nullable Set<String> known;

  public ShownNotes(Supplier<Set<String>> headings) {
    this.headings = headings;
  }

  /** Markdown without the headings under which nothing was written. */
  public String of(String markdown) {
    return EmptyHeadings.left(markdown, this::known);
  }

  private Set<String> known() {
    if (known == null) {
      known = headings.get();
    }
    return known;
  }
}
