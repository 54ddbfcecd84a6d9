package app.afterbell.web;

/**
 * What somebody searches for. It may be a child's name, so it is sent in the body of a form: addresses end up in
 * histories and logs. Names are asked for by {@code folded like name_pattern(typed)}, which knows case, accents and
 * short words.
 */
public record Search(String typed) {

  public static final Search NOTHING = new Search("");

  /** Characters that are heeded. */
  public static final int LONGEST = 100;

  /** So many found by a piece of a name are sorted: who finds more is told so, and types a longer one. */
  public static final int SORTED = 500;

  public Search {
    typed = typed.strip();
    typed = typed.codePointCount(0, typed.length()) <= LONGEST
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
  }

  public boolean isEmpty() {
    return typed.isEmpty();
  }
}
