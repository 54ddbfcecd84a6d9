package app.afterbell.shared;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Decides which of Markdown's signs format, and which were meant as they stand ({@link Written}). Takes each character
 * once.
 */
final class WrittenSigns implements InlineContentParserFactory, InlineContentParser {

  // What a backslash is for in Markdown; before anything else it belongs to a formula.
  private static final String ESCAPED = "*_`#>+-.";

  private static final int LONGEST_RUN = 3;

  // They write sentences without blanks, or bind endings to words: a bold word stands within.
  private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
      UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO,
      UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR, UnicodeScript.TIBETAN);

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('*', '_', '\\', '&', '<');
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    var scanner = state.scanner();
    char sign = scanner.peek();
    return switch (sign) {
      case '\\' -> backslash(scanner);
      case '<' -> address(scanner);
      case '&' -> literally(scanner, "&");
      default -> run(scanner, sign);
    };
  }

  private static ParsedInline literally(Scanner scanner, String sign) {
    scanner.next(sign);
    return ParsedInline.of(new Text(sign), scanner.position());
  }

  private static ParsedInline backslash(Scanner scanner) {
    scanner.next();
    char next = scanner.peek();
    if (ESCAPED.indexOf(next) >= 0 || next == '\n') {
      return ParsedInline.none();
    }
    boolean sign = next > ' ' && next < 0x7F && !Character.isLetterOrDigit(next);
    if (sign) {
      scanner.next();
    }
    return ParsedInline.of(new Text(sign ? "\\" + next : "\\"), scanner.position());
  }

  // <https://example.org> is a link; all else between such brackets is no HTML, and stays.
  private static ParsedInline address(Scanner scanner) {
    scanner.next();
    var from = scanner.position();
    while (scanner.peek() > ' ' && scanner.peek() != '<' && scanner.peek() != '>') {
      scanner.next();
    }
    var inside = scanner.getSource(from, scanner.position()).getContent();
    if (!WrittenTidy.isWebAddress(inside) || !scanner.next('>')) {
      scanner.setPosition(from);
      return ParsedInline.of(new Text("<"), from);
    }
    var link = new Link(inside, null);
    link.appendChild(new Text(inside));
    return ParsedInline.of(link, scanner.position());
  }

  private static ParsedInline run(Scanner scanner, char sign) {
    int before = scanner.peekPreviousCodePoint();
    int length = scanner.matchMultiple(sign);
    int after = scanner.peekCodePoint();
    var end = scanner.position();
    boolean strong = sign == '*' && length > 1;
    boolean formats = length <= LONGEST_RUN
        && (sign == '*' || length == 1)
        && !(isQuote(before) && isQuote(after))
        && (opens(before, after, strong) || closes(before, after, strong, scanner));
    return formats ? ParsedInline.none() : ParsedInline.of(new Text(String.valueOf(sign).repeat(length)), end);
  }

  private static boolean opens(int before, int after, boolean strong) {
    boolean free = isBlank(before) || switch (Character.getType(before)) {
      case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.OTHER_SYMBOL,
          Character.CONNECTOR_PUNCTUATION -> true;
      case Character.DASH_PUNCTUATION -> before != '-';
      case Character.OTHER_PUNCTUATION -> before > 0x7F || "\"',:;*".indexOf(before) >= 0;
      default -> strong && isUnspaced(before);
    };
    return free && !isBlank(after) && ".,;:!?)]}%".indexOf(after) < 0;
  }

  private static boolean closes(int before, int after, boolean strong, Scanner scanner) {
    if (isBlank(before) || "([{=+/<>|^-".indexOf(before) >= 0) {
      return false;
    }
    return isBlank(after) || switch (Character.getType(after)) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_SYMBOL,
          Character.CONNECTOR_PUNCTUATION -> true;
      case Character.DASH_PUNCTUATION -> after != '-' || Character.isLetter(following(scanner));
      case Character.OTHER_PUNCTUATION -> after > 0x7F || "\"'.,:;!?*".indexOf(after) >= 0
          && !Character.isDigit(following(scanner));
      default -> strong && isUnspaced(after);
    };
  }

  private static int following(Scanner scanner) {
    scanner.next();
    return scanner.peekCodePoint();
  }

  private static boolean isQuote(int c) {
    return c == '"' || c == '\'';
  }

  private static boolean isBlank(int c) {
    return c == Scanner.END || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isUnspaced(int c) {
    return UNSPACED.contains(UnicodeScript.of(c));
  }
}
