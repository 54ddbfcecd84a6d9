package app.afterbell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names that a text of SQL speaks of: as far as our own style writes it, in lower case and without quotes. */
final class SqlNames {

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
  private static final Pattern WRITES =
      Pattern.compile("\\b(?:insert into|update|delete from|truncate|copy|alter table(?: if exists)?|lock "
      + "table)\\s+(?:only\\s+)?(\\w+)");
  private static final Pattern LISTS = Pattern.compile("\\b(?:from|join|using)\\b");
  private static final Pattern CALLS = Pattern.compile("(?<!function )(?<!aggregate )\\b(\\w+)\\s*\\(");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Set<String> ENDS_A_LIST = Set.of(
      "where", "group", "order", "limit", "offset", "union", "except", "intersect", "returning", "for", "fetch",
      "window", "having",
      "set", "select", "when", "then", "do");

  private final String text;
  private int at;

  private SqlNames(String text) {
    this.text = text;
  }

  /** The tables that it changes. */
  static Stream<String> written(String sql) {
    return WRITES.matcher(plain(sql)).results().map(found -> found.group(1));
  }

  /** The tables and views that it reads: each of a list with commas, too. */
  static Stream<String> read(String sql) {
    var plain = plain(sql);
    return LISTS.matcher(plain).results().flatMap(found -> new SqlNames(plain).listed(found.end()).stream());
  }

  /** Whatever it calls with brackets: functions, and words of SQL. */
  static Stream<String> called(String sql) {
    return CALLS.matcher(plain(sql)).results().map(found -> found.group(1));
  }

  static String plain(String sql) {
    return COMMENT.matcher(sql).replaceAll("");
  }

  private List<String> listed(int from) {
    var names = new ArrayList<String>();
    at = from;
    do {
      var first = word();
      while (Set.of("lateral", "only").contains(first)) {
        first = word();
      }
      if (!first.isEmpty() && !isNext('(')) {
        names.add(first);
      }
    } while (goesOnAfterAComma());
    return names;
  }

  private String word() {
    skipBlanks();
    var word = WORD.matcher(text).region(at, text.length());
    if (!word.lookingAt()) {
      return "";
    }
    at = word.end();
    return word.group();
  }

  /** Behind an alias and whatever stands in brackets. */
  private boolean goesOnAfterAComma() {
    while (true) {
      skipBlanks();
      if (at >= text.length() || ")];'\"".indexOf(text.charAt(at)) >= 0) {
        return false;
      }
      char next = text.charAt(at);
      if (next == ',') {
        at++;
        return true;
      }
      if (next == '(') {
        skipBrackets();
      } else if (Character.isLetterOrDigit(next) || next == '_') {
        if (ENDS_A_LIST.contains(word())) {
          return false;
        }
      } else {
        at++;
      }
    }
  }

  private void skipBrackets() {
    int depth = 0;
    do {
      depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      at++;
    } while (depth > 0 && at < text.length());
  }

  private boolean isNext(char wanted) {
    skipBlanks();
    return at < text.length() && text.charAt(at) == wanted;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
