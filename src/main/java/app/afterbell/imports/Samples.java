package app.afterbell.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * Files that show how spreadsheets are to look: a small company that can be imported as it is. One CSV of each kind, in
 * UTF-8 with the mark by which Excel knows that, and a workbook that has all of them.
 */
public final class Samples {

  /** The workbook's name. */
  public static final String WORKBOOK = "afterbell.xlsx";

  private static final String MARK = "\uFEFF";

  private Samples() {}

  /** @param type as browsers are told it */
  public record File(String name, String type, byte[] content) {}

  /** The file of this name; empty where no sample is called so. */
  public static Optional<File> find(String name) {
    return name.equals(WORKBOOK) ? Optional.of(workbook())
        : Stream.of(SheetKind.values()).filter(kind -> nameOf(kind).equals(name)).findFirst().map(Samples::csv);
  }

  public static String nameOf(SheetKind kind) {
    return kind.key() + ".csv";
  }

  private static File csv(SheetKind kind) {
    var text = new StringWriter();
    text.write(MARK);
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(kind.columns());
      kind.samples().forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new File(nameOf(kind), "text/csv; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static File workbook() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Afterbell", null)) {
      for (var kind : SheetKind.values()) {
        var sheet = book.newWorksheet(kind.key());
        fill(sheet, 0, kind.columns());
        for (int i = 0; i < kind.samples().size(); i++) {
          fill(sheet, i + 1, kind.samples().get(i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new File(WORKBOOK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes.toByteArray());
  }

  // All as text: a date cell would be shown as each spreadsheet likes it, and would be no example.
  private static void fill(org.dhatim.fastexcel.Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        sheet.value(row, i, cells.get(i));
      }
    }
  }
}
