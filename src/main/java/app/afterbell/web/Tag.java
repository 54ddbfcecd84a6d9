package app.afterbell.web;

import java.util.Optional;

/**
 * A start tag, or an end tag, in a page of ours: attributes are quoted by double quotes, and no text holds a bare
 * "&lt;".
 *
 * @param from where its "&lt;" stands
 * @param to behind its "&gt;"
 */
record Tag(String page, String name, int from, int to) {

  /** The next of any kind at or after this place; comments and the like are none. */
  static Optional<Tag> next(String page, int at) {
    for (int from = page.indexOf('<', at); from >= 0; from = page.indexOf('<', from + 1)) {
      int name = from + 1;
      int end = name;
      while (end < page.length() && isOfName(page.charAt(end), end == name)) {
        end++;
      }
      if (end > name + (page.charAt(name) == '/' ? 1 : 0)) {
        return Optional.of(new Tag(page, page.substring(name, end), from, closing(page, end)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfName(char letter, boolean first) {
    return Character.isLetterOrDigit(letter) || letter == '-' || first && letter == '/';
  }

  private static int closing(String page, int at) {
    boolean quoted = false;
    for (int i = at; i < page.length(); i++) {
      if (page.charAt(i) == '"') {
        quoted = !quoted;
      } else if (page.charAt(i) == '>' && !quoted) {
        return i + 1;
      }
    }
    return page.length();
  }

  boolean is(String other) {
    return name.equals(other);
  }

  boolean has(String attribute) {
    return place(attribute) >= 0;
  }

  /** The value of an attribute, empty where none exists. */
  String value(String attribute) {
    int value = valueFrom(attribute);
    return value < 0 ? "" : unescaped(page.substring(value, page.indexOf('"', value)));
  }

  /** Where the value of an attribute begins; -1 where it has none. */
  int valueFrom(String attribute) {
    int at = place(attribute);
    int after = at + attribute.length();
    return at >= 0 && page.startsWith("=\"", after) ? after + 2 : -1;
  }

  /** Where an attribute's name begins; -1 where it is not. */
  int place(String attribute) {
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      if (page.charAt(i) == '"') {
        quoted = !quoted;
      }
      if (!quoted && page.charAt(i) == ' ' && page.startsWith(attribute, i + 1)) {
        char after = page.charAt(i + 1 + attribute.length());
        if (after == '=' || after == ' ' || after == '>' || after == '\n') {
          return i + 1;
        }
      }
    }
    return -1;
  }

  static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&quot;", "\"")
        .replace("&#39;", "'").replace("&amp;", "&");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&#34;");
  }
}
