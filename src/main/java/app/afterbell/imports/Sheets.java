package app.afterbell.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  private final Map<String, Mapping> mappings;
  private final Findings findings;
  private final Map<SheetKind, SheetContents.Sheet> read = new EnumMap<>(SheetKind.class);
  private boolean somethingUnread;
  private int rowsInAll;

  private Sheets(Map<String, Mapping> mappings, Findings findings) {
    this.mappings = mappings;
    this.findings = findings;
  }

  static SheetContents read(List<Upload> uploads, Findings findings) {
    return read(uploads, Map.of(), findings);
  }

  /** @param mappings of files with other columns than ours, by their signatures */
  static SheetContents read(List<Upload> uploads, Map<String, Mapping> mappings, Findings findings) {
    var sheets = new Sheets(mappings, findings);
    uploads.forEach(sheets::read);
    return new SheetContents(sheets.read, !sheets.somethingUnread);
  }

  private void read(Upload upload) {
    if (upload.content().length <= Upload.LARGEST && Workbooks.isOne(upload.content())) {
      readBook(upload);
      return;
    }
    if (upload.name().toLowerCase(Locale.ROOT).matches(".*\\.xls[xmb]?")) {
      findings.problem(upload.name(), 0, null, null, "imports.problem.workbook");
      somethingUnread = true;
      return;
    }
    var text = SheetText.of(upload, findings);
    if (text.isEmpty()) {
      somethingUnread = true;
    } else if (text.get().chars().allMatch(c -> Row.strip(Character.toString(c)).isEmpty())) {
      isEmpty(upload.name());
    } else {
      read(upload.name(), text.get());
    }
  }

  private void readBook(Upload upload) {
    var tabs = Workbooks.read(upload.content());
    if (tabs.isEmpty()) {
      findings.problem(upload.name(), 0, null, null, "imports.problem.workbook");
      somethingUnread = true;
    } else if (tabs.get().isEmpty()) {
      isEmpty(upload.name());
    }
    var all = tabs.orElse(List.of());
    var ours = all.stream().filter(this::isKnown).toList();
    if (!ours.isEmpty()) {
      all.stream().filter(tab -> !ours.contains(tab)).forEach(tab -> findings.note(
          upload.name() + ", " + tab.name(), tab.lines().getFirst().number(), "imports.note.unread_sheet"));
    }
    (ours.isEmpty() ? all : ours).forEach(tab -> {
      var reading = new Reading(tabs.get().size() == 1 ? upload.name() : upload.name() + ", " + tab.name());
      for (var line : tab.lines()) {
        if (line.cells().size() > MOST_CELLS) {
          findings.problem(reading.file, line.number(), null, null, "imports.problem.too_many_cells", MOST_CELLS);
          reading.whole = false;
        } else if (line.cells().stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
          findings.problem(reading.file, line.number(), null, null, "imports.problem.cell_too_long", LONGEST_CELL);
          reading.whole = false;
        }
        if (!reading.whole || !reading.take(line.number(), line.cells())) {
          break;
        }
      }
      reading.end();
    });
  }

  // People keep other things in a workbook, too.
  private boolean isKnown(Workbooks.Tab tab) {
    var cells = tab.lines().getFirst().cells();
    var header = cells.stream().map(SheetColumn::nameIn).toList();
    return mappings.containsKey(Mapping.signature(cells))
        || Stream.of(SheetKind.values()).anyMatch(kind -> kind.shared(header) > 0);
  }

  private void isEmpty(String file) {
    findings.problem(file, 0, null, null, "imports.problem.empty_file");
    somethingUnread = true;
  }

  private void read(String file, String text) {
    var reading = new Reading(file);
    try (var records = SheetRecords.open(text)) {
      for (var each : records) {
        int line = Math.toIntExact(each.getStartingLineNumber()) + (SheetRecords.declaresSeparator(text) ? 1 : 0);
        if (!reading.take(line, each.getFields())) {
          break;
        }
      }
    } catch (CsvParseException e) {
      CsvTrouble.of(e).tell(findings, file, reading.rows.isEmpty() ? 0 : reading.rows.getLast().line());
      reading.whole = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reading.end();
  }

  /** A file, line by line. */
  private final class Reading {

    private final String file;
    private final List<String> header = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Unlike unlike = new Unlike();
    private Optional<SheetKind> kind = Optional.empty();
    private boolean whole = true;
    private boolean isOther;

    Reading(String file) {
      this.file = file;
    }

    /** @return false where nothing more is to be read */
    boolean take(int line, List<String> cells) {
      if (cells.stream().allMatch(cell -> Row.strip(cell).isEmpty())) {
        return true;
      }
      if (header.isEmpty()) {
        return begin(line, cells);
      }
      unlike.show(cells);
      if (isOther) {
        return unlike.showsMore();
      }
      if (++rowsInAll > MOST_ROWS) {
        findings.problem(file, line, null, null, "imports.problem.too_many_rows", MOST_ROWS);
        whole = false;
        return false;
      }
      if (unlike.mapping().isEmpty()) {
        rows.add(row(file, line, kind.orElseThrow(), columns, cells, header.size()));
      } else {
        unlike.translated(cells).ifPresent(ours ->
            rows.add(new Row(file, line, Translation.places(kind.orElseThrow()), ours, findings)));
      }
      return true;
    }

    private boolean begin(int line, List<String> cells) {
      cells.forEach(name -> header.add(SheetColumn.nameIn(name)));
      unlike.begin(cells, mappings);
      kind = unlike.mapping().isPresent() ? first(unlike.mapping().get().kind(), file)
          : kindOf(file, line, header, columns);
      isOther = kind.isEmpty();
      if (unlike.mapping().isEmpty()
          && (!isOther || SheetKind.likest(header).isLike(header) && read.containsKey(SheetKind.likest(header)))) {
        unlike.isOurs();
      }
      return !isOther || unlike.showsMore();
    }

    void end() {
      unlike.found(file).ifPresent(findings::strange);
      if (unlike.leftOut() > 0) {
        findings.note(file, 0, "imports.note.not_live", unlike.leftOut());
      }
      if (isOther) {
        somethingUnread = true;
        return;
      }
      if (kind.isPresent() && !(rows.isEmpty() && whole)) {
        read.put(kind.get(), new SheetContents.Sheet(kind.get(), file, rows, whole, unlike.mapping().isPresent()));
      } else {
        somethingUnread = true;
      }
      if (rows.isEmpty() && whole) {
        findings.problem(file, 0, null, null, kind.isPresent() ? "imports.problem.no_rows"
            : "imports.problem.empty_file");
      }
    }
  }

  // Only what is in columns of ours is kept: the rest would be most of the memory of a file that is nothing but cells.
  private Row row(String file, int line, SheetKind kind, Map<String, Integer> columns, List<String> cells, int width) {
    var kept = kind.columns().stream()
        .map(name -> columns.getOrDefault(name, cells.size()))
        .map(place -> place < cells.size() ? cells.get(place) : "")
        .toList();
    var row = new Row(file, line, kind.places(), kept, findings);
    for (int i = width; i < cells.size(); i++) {
      if (!Row.strip(cells.get(i)).isEmpty()) {
        findings.problem(file, line, null, cells.get(i), "imports.problem.extra_cell", cells.size(), width);
      }
    }
    return row;
  }

  private Optional<SheetKind> kindOf(String file, int line, List<String> header, Map<String, Integer> columns) {
    var kind = SheetKind.likest(header);
    if (!kind.isLike(header)) {
      findings.problem(file, line, null, String.join(", ", header), "imports.problem.wrong_file");
      return Optional.empty();
    }
    if (first(kind, file).isEmpty()) {
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
    kind.required().stream().filter(name -> !columns.containsKey(name)).forEach(name ->
        findings.problem(file, line, name, null, "imports.problem.column_missing", String.join(", ", kind.columns())));
    return columns.keySet().containsAll(kind.required()) ? Optional.of(kind) : Optional.empty();
  }

  private Optional<SheetKind> first(SheetKind kind, String file) {
    if (read.containsKey(kind)) {
      findings.problem(file, 0, null, null, "imports.problem.same_kind", read.get(kind).file());
      return Optional.empty();
    }
    return Optional.of(kind);
  }
}
