package app.afterbell.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Notes as families read them: without the headings of templates under which nothing was written, nor under a deeper
 * heading below them. Whatever form such a heading has ({@link BareLine}); what people head themselves stays.
 */
public final class EmptyHeadings {

  // Below every heading with a level: a bold line, or one with a colon.
  private static final int LABEL = 7;
  private static final int NONE = 0;
  private static final int WORDS = 8;

  private final List<String> lines;
  private final Supplier<Set<String>> known;
  private final Deque<String> kept = new ArrayDeque<>();
  // The marks and blanks between a heading and what comes next: they go with the heading.
  private final Deque<String> between = new ArrayDeque<>();
  private int next = NONE;
  private String label = "";

  private EmptyHeadings(List<String> lines, Supplier<Set<String>> known) {
    this.lines = lines;
    this.known = known;
  }

  /**
   * @param known the headings of all templates that are or were, as {@link BareLine#words} has them; asked for only
   * where something     stands empty, so that a text without costs nothing
   */
  public static String left(String markdown, Supplier<Set<String>> known) {
    return new EmptyHeadings(markdown.lines().toList(), known).left();
  }

  // From the end: what a heading announces is known when it is met.
  private String left() {
    boolean changed = false;
    for (int i = lines.size() - 1; i >= 0; i--) {
      boolean underlined = i > 0 && isUnderline(lines.get(i)) && !BareLine.of(lines.get(i - 1)).text().isEmpty();
      int at = underlined ? i - 1 : i;
      var bare = BareLine.of(lines.get(at));
      int level = underlined ? (lines.get(i).strip().startsWith("=") ? 1 : 2) : level(lines.get(at), bare);
      if (bare.text().isEmpty()) {
        between.addFirst(lines.get(at));
      } else if (level != WORDS && (next <= level || isTemplates(label))
          && known.get().contains(BareLine.words(bare.text()))) {
        between.clear();
        changed = true;
      } else {
        keep(at, i);
        next = level;
        label = level == LABEL ? BareLine.words(bare.text()) : "";
      }
      i = at;
    }
    between.descendingIterator().forEachRemaining(kept::addFirst);
    return changed ? String.join("\n", kept).strip() : String.join("\n", lines);
  }

  // A bold line that is a template's own heading begins a section as every other of them does.
  private boolean isTemplates(String words) {
    return !words.isEmpty() && known.get().contains(words);
  }

  private void keep(int from, int to) {
    between.descendingIterator().forEachRemaining(kept::addFirst);
    between.clear();
    for (int i = to; i >= from; i--) {
      kept.addFirst(lines.get(i));
    }
  }

  private static int level(String line, BareLine bare) {
    if (!bare.marked()) {
      return WORDS;
    }
    var trimmed = Blank.trimmed(line);
    int level = 0;
    while (level < trimmed.length() && trimmed.charAt(level) == '#') {
      level++;
    }
    boolean label = trimmed.startsWith("**") || trimmed.startsWith("__") || trimmed.endsWith(":")
        || trimmed.endsWith("：");
    return level > 0 && level < LABEL ? level : label ? LABEL : WORDS;
  }

  private static boolean isUnderline(String line) {
    var trimmed = Blank.trimmed(line);
    return trimmed.length() > 2 && (trimmed.chars().allMatch(c -> c == '=') || trimmed.chars().allMatch(c -> c == '-'));
  }
}
