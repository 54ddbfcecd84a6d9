package app.afterbell.family.home;

import app.afterbell.web.Markdown;

/** The beginning of notes: some two hundred characters of them in all, cut where a paragraph, a line or a word ends. */
final class Beginning {

  private static final int LONGEST = 220;

  private Beginning() {}

  /** @return Markdown; as it was where it is short enough */
  static String of(String markdown) {
    return of(markdown, LONGEST);
  }

  /** Of one of two that stand below each other. */
  static String half(String markdown) {
    return of(markdown, LONGEST / 2);
  }

  private static String of(String markdown, int longest) {
    if (markdown.codePointCount(0, markdown.length()) <= longest) {
      return markdown;
    }
    int shortest = longest * 4 / 9;
    var kept = markdown.substring(0, markdown.offsetByCodePoints(0, longest));
    int end = kept.lastIndexOf("\n\n");
    end = end < shortest ? kept.lastIndexOf('\n') : end;
    if (end >= shortest) {
      return withoutLastHeading(kept.substring(0, end));
    }
    int line = kept.lastIndexOf('\n') + 1;
    return kept.substring(0, line + Markdown.cut(kept.substring(line))) + "…";
  }

  // One that nothing follows announces what is not shown.
  private static String withoutLastHeading(String text) {
    var kept = text.stripTrailing();
    int line = kept.lastIndexOf('\n');
    return kept.startsWith("#", line + 1) && line > 0 ? withoutLastHeading(kept.substring(0, line)) : kept;
  }
}
