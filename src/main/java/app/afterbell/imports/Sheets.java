package app.afterbell.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files as spreadsheets save them: the separator is seen from the first row, columns stand in any order, cells may be
 * quoted and hold line breaks. A cell is text, whatever it begins with: nothing is computed. So much is read and no
 * more: {@link #MOST_ROWS} rows in all files together, {@link #MOST_CELLS} cells in a row, {@link #LONGEST_CELL}
 * characters in a cell.
 */
final class Sheets {

  static final int MOST_ROWS = 100_000;
  static final int MOST_CELLS = 100;
  static final int LONGEST_CELL = 50_000;

  private final Findings findings;
  private final Map<SheetKind, Sheet> read = new EnumMap<>(SheetKind.class);
  private boolean somethingUnread;
  private int rowsInAll;

  /** The rows of one file. @param whole whether it could be read to its end */
  record Sheet(SheetKind kind, String file, List<Row> rows, boolean whole) {}

  /** What could be read. @param whole whether that is all: otherwise what is not found in it may be in the rest */
  record Contents(Map<SheetKind, Sheet> sheets, boolean whole) {

    boolean has(SheetKind kind) {
      return sheets.containsKey(kind);
    }

    List<Row> rows(SheetKind kind) {
      return has(kind) ? sheets.get(kind).rows() : List.of();
    }

    /** Without the sheets in which something is wrong as a whole. */
    Contents without(Predicate<SheetKind> isWrong) {
      var right = new EnumMap<SheetKind, Sheet>(SheetKind.class);
      sheets.values().stream().filter(sheet -> !isWrong.test(sheet.kind()))
          .forEach(sheet -> right.put(sheet.kind(), sheet));
      return new Contents(right, whole && right.size() == sheets.size());
    }

    /**
     * Rows of this kind that nobody could read may exist: a reference that leads nowhere is then no problem of its own.
     */
    boolean mayLack(SheetKind kind) {
      return has(kind) ? !sheets.get(kind).whole() : !whole;
    }
  }

  private Sheets(Findings findings) {
    this.findings = findings;
  }

  static Contents read(List<Upload> uploads, Findings findings) {
    var sheets = new Sheets(findings);
    uploads.forEach(sheets::read);
    return new Contents(sheets.read, !sheets.somethingUnread);
  }

  private void read(Upload upload) {
    var text = SheetText.of(upload, findings);
    if (text.isEmpty()) {
      somethingUnread = true;
    } else if (text.get().chars().allMatch(c -> Row.strip(Character.toString(c)).isEmpty())) {
      findings.problem(upload.name(), 0, null, null, "imports.problem.empty_file");
      somethingUnread = true;
    } else {
      read(upload.name(), text.get());
    }
  }

  private void read(String file, String text) {
    boolean whole = true;
    var header = new ArrayList<String>();
    var rows = new ArrayList<Row>();
    var columns = new HashMap<String, Integer>();
    var kind = Optional.<SheetKind>empty();
    try (var records = SheetRecords.open(text)) {
      for (var each : records) {
        int line = Math.toIntExact(each.getStartingLineNumber()) + (SheetRecords.declaresSeparator(text) ? 1 : 0);
        if (each.getFields().stream().allMatch(cell -> Row.strip(cell).isEmpty())) {
          continue;
        }
        if (header.isEmpty()) {
          each.getFields().forEach(name -> header.add(columnName(name)));
          kind = kindOf(file, line, header, columns);
          if (kind.isEmpty()) {
            somethingUnread = true;
            return;
          }
        } else if (++rowsInAll > MOST_ROWS) {
          findings.problem(file, line, null, null, "imports.problem.too_many_rows", MOST_ROWS);
          whole = false;
          break;
        } else {
          rows.add(row(file, line, kind.orElseThrow(), columns, each, header.size()));
        }
      }
    } catch (CsvParseException e) {
      tellWhatStopped(file, lineOf(e, rows), String.valueOf(e.getMessage()));
      whole = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (kind.isPresent() && !(rows.isEmpty() && whole)) {
      read.put(kind.get(), new Sheet(kind.get(), file, rows, whole));
    } else {
      somethingUnread = true;
    }
    if (rows.isEmpty() && whole) {
      findings.problem(file, 0, null, null, kind.isPresent() ? "imports.problem.no_rows"
          : "imports.problem.empty_file");
    }
  }

  // The library has one exception for all that stops it.
  private void tellWhatStopped(String file, int line, String why) {
    if (why.contains("maximum limit")) {
      findings.problem(file, line, null, null, "imports.problem.too_many_cells", MOST_CELLS);
    } else if (why.contains("exceeds the max")) {
      findings.problem(file, line, null, null, "imports.problem.cell_too_long", LONGEST_CELL);
    } else {
      findings.problem(file, line, null, null, "imports.problem.quotes");
    }
  }

  // Only what is in columns of ours is kept: the rest would be most of the memory of a file that is nothing but cells.
  private Row row(String file, int line, SheetKind kind, Map<String, Integer> columns, CsvRecord cells, int width) {
    var kept = kind.columns().stream()
        .map(name -> columns.get(name) < cells.getFieldCount() ? cells.getField(columns.get(name)) : "")
        .toList();
    var row = new Row(file, line, kind.places(), kept, findings);
    for (int i = width; i < cells.getFieldCount(); i++) {
      if (!cells.getField(i).isBlank()) {
        findings.problem(file, line, null, cells.getField(i), "imports.problem.extra_cell", cells.getFieldCount(),
            width);
      }
    }
    return row;
  }

  private Optional<SheetKind> kindOf(String file, int line, List<String> header, Map<String, Integer> columns) {
    var kind = Stream.of(SheetKind.values()).max(Comparator.comparingInt(each -> shared(each, header))).orElseThrow();
    if (shared(kind, header) * 2 < kind.columns().size()) {
      findings.problem(file, line, null, String.join(", ", header), "imports.problem.wrong_file");
      return Optional.empty();
    }
    if (read.containsKey(kind)) {
      findings.problem(file, 0, null, null, "imports.problem.same_kind", read.get(kind).file());
      return Optional.empty();
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < header.size(); i++) {
      var name = header.get(i);
      if (!name.isEmpty() && !kind.columns().contains(name)) {
        findings.note(file, line, "imports.note.unknown_column", name);
      } else if (!name.isEmpty() && !seen.add(name)) {
        findings.problem(file, line, name, null, "imports.problem.column_twice");
      }
      columns.putIfAbsent(name, i);
    }
    kind.columns().stream().filter(name -> !columns.containsKey(name)).forEach(name ->
        findings.problem(file, line, name, null, "imports.problem.column_missing", String.join(", ", kind.columns())));
    return kind.columns().stream().allMatch(columns::containsKey) ? Optional.of(kind) : Optional.empty();
  }

  private static int shared(SheetKind kind, List<String> header) {
    return (int) kind.columns().stream().filter(header::contains).count();
  }

  private static String columnName(String cell) {
    return Row.strip(cell).toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0-]+", "_");
  }

  private static int lineOf(CsvParseException e, List<Row> rows) {
    var said = Pattern.compile("line (\\d+)").matcher(String.valueOf(e.getMessage()));
    return said.find() ? Integer.parseInt(said.group(1)) : rows.isEmpty() ? 1 : rows.getLast().line() + 1;
  }
}
