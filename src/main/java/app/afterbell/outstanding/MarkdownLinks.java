package app.afterbell.outstanding;

import java.util.ArrayList;
import java.util.List;

/**
 * The marks of links and pictures in Markdown, {@code ![} and {@code ](address "title")}: the words between them stay.
 */
final class MarkdownLinks {

  private final String text;
  private int open = -1;

  MarkdownLinks(String text) {
    this.text = text;
  }

  List<Span> find() {
    var spans = new ArrayList<Span>();
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '[' -> open = open < 0 ? at : open;
        case '\n' -> open = -1;
        case ']' -> {
          int end = open < 0 ? -1 : end(at + 1);
          if (end >= 0) {
            spans.add(new Span(open > 0 && text.charAt(open - 1) == '!' ? open - 1 : open, open + 1, ""));
            spans.add(new Span(at, end, ""));
            at = end - 1;
          }
          open = -1;
        }
        default -> { }
      }
    }
    return spans;
  }

  // Behind "(address "title")"; -1 where none exists. Brackets within an address are as deep as one.
  private int end(int from) {
    if (!has(from, '(')) {
      return -1;
    }
    int at = address(from + 1);
    int blanks = at;
    while (blanks < text.length() && Character.isWhitespace(text.charAt(blanks))) {
      blanks++;
    }
    if (blanks > at && has(blanks, '"')) {
      int quote = blanks + 1;
      while (quote < text.length() && text.charAt(quote) != '"' && text.charAt(quote) != '\n') {
        quote++;
      }
      at = has(quote, '"') ? quote + 1 : at;
    }
    return has(at, ')') ? at + 1 : -1;
  }

  private int address(int from) {
    int at = plain(from);
    while (has(at, '(')) {
      int inner = plain(at + 1);
      if (!has(inner, ')')) {
        return at;
      }
      at = plain(inner + 1);
    }
    return at;
  }

  private int plain(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '(' && text.charAt(at) != ')'
        && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean has(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
