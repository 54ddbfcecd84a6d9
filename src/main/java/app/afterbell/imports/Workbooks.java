package app.afterbell.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Workbooks (.xlsx) as rows of text, as if each of their sheets was a file of its own: a date is written as a CSV file
 * should have it, of a formula what it came to is taken, and nothing is computed. Before anything of one is read, it is
 * measured: what grows beyond {@link #MOST_BYTES} is refused.
 */
final class Workbooks {

  /** Of all its parts, unpacked. */
  static final int MOST_BYTES = 100 * 1024 * 1024;

  private static final int MOST_PARTS = 1_000;

  // A column that no spreadsheet has: reading it would take the memory of all those before it.
  private static final Pattern FAR_COLUMN = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z]{4,}\\d");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private Workbooks() {}

  /** One of its sheets. */
  record Tab(String name, List<Line> lines) {}

  /** @param number from 1 */
  record Line(int number, List<String> cells) {}

  static boolean isOne(byte[] content) {
    return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
  }

  /** Its sheets that are not empty; empty where it cannot be read. One cell or row too many is there, to be refused. */
  static Optional<List<Tab>> read(byte[] content) {
    try {
      if (!isOfUsualSize(content)) {
        return Optional.empty();
      }
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
        var tabs = new ArrayList<Tab>();
        for (var sheet : book.getSheets().toList()) {
          try (var rows = sheet.openStream()) {
            var lines = rows.limit(Sheets.MOST_ROWS + 2L).map(Workbooks::line)
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank())).toList();
            if (!lines.isEmpty()) {
              tabs.add(new Tab(sheet.getName(), lines));
            }
          }
        }
        return Optional.of(tabs);
      }
    } catch (IOException | RuntimeException _) {
      return Optional.empty(); // the library has many exceptions for what is no workbook
    }
  }

  // By the list at its end, as the library reads it: parts that stand twice, or not in it, are not read by one alone.
  private static boolean isOfUsualSize(byte[] content) throws IOException {
    int left = MOST_BYTES;
    int parts = 0;
    try (var zip = ZipFile.builder().setByteArray(content).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        try (var in = zip.getInputStream(entry)) {
          var part = in.readNBytes(left + 1);
          left -= part.length;
          if (left < 0 || ++parts > MOST_PARTS || isFarAcross(entry.getName(), part)) {
            return false;
          }
        }
      }
    }
    return parts > 0;
  }

  private static boolean isFarAcross(String name, byte[] part) {
    return name.toLowerCase(Locale.ROOT).contains("worksheets/")
        && FAR_COLUMN.matcher(new String(part, StandardCharsets.ISO_8859_1)).find();
  }

  private static Line line(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < Math.min(row.getCellCount(), Sheets.MOST_CELLS + 1); i++) {
      cells.add(row.getOptionalCell(i).map(Workbooks::text).orElse(""));
    }
    return new Line(row.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    var raw = cell.getRawValue();
    if (raw == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> isTime(cell.getDataFormatString()) ? time(cell) : new BigDecimal(raw).stripTrailingZeros()
          .toPlainString();
      case STRING -> cell.asString();
      default -> raw;
    };
  }

  // The signs of a format that stand for parts of a date or a time; what is in quotation marks or brackets is text.
  private static boolean isTime(String format) {
    return format != null && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT)
        .matches(".*[ydhs].*|.*m{2,}.*");
  }

  private static String time(Cell cell) {
    var number = cell.asNumber();
    var at = cell.asDate().plusSeconds(30); // half a minute: a time is a fraction of a day, and never whole
    if (number.compareTo(BigDecimal.ONE) < 0) {
      return at.format(TIME);
    }
    return at.toLocalTime().isBefore(LocalTime.of(0, 1)) && number.stripTrailingZeros().scale() <= 0
        ? at.toLocalDate().toString() : at.format(MINUTES);
  }
}
