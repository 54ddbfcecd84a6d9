package app.afterbell.imports;

import app.afterbell.shared.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One record of a sheet: its cells by column, without the blanks around them, and where it starts in the file. */
final class Row {

  private static final int LONGEST_ID = 100;

  private final String file;
  private final int line;
  private final Map<String, Integer> columns;
  private List<String> cells;
  private final Findings findings;
  private int problems;

  Row(String file, int line, Map<String, Integer> columns, List<String> cells, Findings findings) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.cells = cells;
    this.findings = findings;
  }

  int line() {
    return line;
  }

  /** No problem was found in it so far. */
  boolean isFine() {
    return problems == 0;
  }

  /** How many problems were found in it so far. */
  int problems() {
    return problems;
  }

  /** Says these cells otherwise than its file. */
  void set(Map<String, String> otherwise) {
    var now = new ArrayList<>(cells);
    otherwise.forEach((column, text) -> now.set(columns.get(column), text));
    cells = now;
  }

  /** The cell as it is. */
  String raw(String column) {
    var index = columns.get(column);
    return index == null || index >= cells.size() ? "" : cells.get(index);
  }

  /** Without the blanks around it, those that don't break included. */
  String text(String column) {
    return strip(raw(column));
  }

  boolean isEmpty(String column) {
    return text(column).isEmpty();
  }

  /** What must be there: an id that other cells can refer to. */
  String id(String column) {
    var id = text(column);
    if (Blank.is(id)) {
      problem(column, "imports.problem.missing");
    } else if (id.length() > LONGEST_ID || !id.codePoints().allMatch(Row::mayStandInAnId)) {
      problem(column, "imports.problem.id");
    }
    return id;
  }

  /** Reads a cell; where it is empty or not understood, that is a problem. */
  <T> Optional<T> required(String column, String wrong, Function<String, Optional<T>> reading) {
    if (Blank.is(text(column))) {
      problem(column, "imports.problem.missing");
      return Optional.empty();
    }
    return optional(column, wrong, reading);
  }

  /** Reads a cell that may be empty. */
  <T> Optional<T> optional(String column, String wrong, Function<String, Optional<T>> reading) {
    if (isEmpty(column)) {
      return Optional.empty();
    }
    var value = reading.apply(text(column));
    if (value.isEmpty()) {
      problem(column, wrong);
    }
    return value;
  }

  void problem(String column, String key, Object... args) {
    problemWith(column, text(column), key, args);
  }

  void problemWith(String column, String value, String key, Object... args) {
    problems++;
    findings.problem(file, line, column, value.isEmpty() ? null : value, key, args);
  }

  void clash(Clash clash) {
    findings.clash(clash);
  }

  String file() {
    return file;
  }

  void note(String key, Object... args) {
    findings.note(file, line, key, args);
  }

  static String strip(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isBlank(cell.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static boolean mayStandInAnId(int c) {
    return c != ';' && c != '=' && !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF);
  }
}
