package app.afterbell.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A list as a file for a spreadsheet: CSV (RFC 4180) in UTF-8, with the mark by which Excel knows that it is. What
 * people typed is never a formula: a cell that begins as one gets an apostrophe before it (OWASP, CSV injection).
 */
@Component
public class Spreadsheet {

  private static final String MARK = "\uFEFF";
  private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final MessageSource texts;

  Spreadsheet(MessageSource texts) {
    this.texts = texts;
  }

  /**
   * @param name of the file, without what it ends with
   * @param head the keys of the columns’ words
   * @param rows each as long as the head; null is an empty cell
   */
  public ResponseEntity<byte[]> of(
      String name, Locale locale, List<String> head, List<? extends List<@Nullable String>> rows) {
    var file = new StringWriter();
    file.write(MARK);
    var csv = CsvWriter.builder().build(file);
    csv.writeRecord(head.stream().map(key -> texts.getMessage(key, null, locale)).toList());
    rows.forEach(row -> csv.writeRecord(row.stream().map(Spreadsheet::safe).toList()));
    flush(csv);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".csv").build().toString())
        .body(file.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * An instant by the clocks of a zone, as programs read it: "2026-11-26 16:00", with its offset in an hour that clocks
   * show twice. A column of its own says which zone.
   */
  public static @Nullable String moment(@Nullable Instant at, ZoneId zone) {
    if (at == null) {
      return null;
    }
    var shown = at.atZone(zone);
    var twice = zone.getRules().getValidOffsets(shown.toLocalDateTime()).size() > 1;
    return MOMENT.format(shown) + (twice ? " " + shown.getOffset() : "");
  }

  private static void flush(CsvWriter csv) {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String safe(@Nullable String cell) {
    return cell == null ? "" : !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
