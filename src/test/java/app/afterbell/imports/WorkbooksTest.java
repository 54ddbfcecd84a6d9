package app.afterbell.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Workbooks as spreadsheets save them, and those that somebody made to do harm. */
class WorkbooksTest {

  private final Findings findings = new Findings();

  @Test
  void readsEachSheetWithItsDatesTimesAndNumbers() throws IOException {
    var read = Sheets.read(List.of(new Upload("riverside.xlsx", book())), findings);

    assertThat(problems()).isEmpty();
    var person = read.rows(SheetKind.PEOPLE).getFirst();
    assertThat(person.text("name")).isEqualTo("Zoë van der Berg");
    assertThat(person.line()).isEqualTo(3);
    var session = read.rows(SheetKind.SESSIONS).getFirst();
    assertThat(session.text("starts_at")).isEqualTo("2026-08-31T16:00");
    assertThat(session.text("minutes")).isEqualTo("60");
    assertThat(session.text("notes")).as("what a formula came to, and nothing computed").isEqualTo("1+1");
    assertThat(session.text("attendance_at")).isEqualTo("2026-09-02");
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    Sheets.read(List.of(new Upload("a.xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4}),
        new Upload("b.xlsx", zip(Map.of("readme.txt", "hello"))),
        new Upload("c.xlsx", zip(Map.of("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"))),
        new Upload("d.xlsx", zip(Map.of("xl/worksheets/sheet1.xml", "<c r=\"ZZZZZZ1\"/>"))),
        new Upload("e.xlsx", zip(Map.of("xl/worksheets/sheet1.xml", "0".repeat(Workbooks.MOST_BYTES + 1))))),
        findings);
    Sheets.read(List.of(new Upload("f.XLSX", "hello world".getBytes(StandardCharsets.UTF_8))), findings);

    assertThat(problems()).hasSize(6).allMatch(key -> key.equals("imports.problem.workbook"));
  }

  @Test
  void leavesOutASheetWithNothingOfOursAndSaysSo() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Test", "1.0")) {
      var people = book.newWorksheet("People");
      fill(people, 0, SheetKind.PEOPLE.columns().toArray());
      fill(people, 1, "P1", "Zoë van der Berg", "mentor", "", "zoe@example.org", "Europe/Amsterdam");
      fill(book.newWorksheet("Readme"), 0, "How we keep this list");
    }
    var read = Sheets.read(List.of(new Upload("riverside.xlsx", out.toByteArray())), findings);

    assertThat(problems()).isEmpty();
    assertThat(read.rows(SheetKind.PEOPLE)).hasSize(1);
    assertThat(findings.preview(null, null, null, 0, 0, List.of()).notes()).singleElement()
        .satisfies(note -> assertThat(note.key()).isEqualTo("imports.note.unread_sheet"));
  }

  @Test
  void refusesRowsAndCellsThatAreTooMany() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Test", "1.0")) {
      var sheet = book.newWorksheet("people");
      for (int i = 0; i < SheetKind.PEOPLE.columns().size(); i++) {
        sheet.value(0, i, SheetKind.PEOPLE.columns().get(i));
      }
      sheet.value(1, 0, "P1");
      sheet.value(1, Sheets.MOST_CELLS, "far away");
    }
    Sheets.read(List.of(new Upload("people.xlsx", out.toByteArray())), findings);

    assertThat(problems()).containsExactly("imports.problem.too_many_cells");
  }

  private static byte[] book() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Test", "1.0")) {
      var people = book.newWorksheet("People");
      fill(people, 0, SheetKind.PEOPLE.columns().toArray());
      fill(people, 2, "P1", "Zoë van der Berg", "mentor", "", "zoe@example.org", "Europe/Amsterdam");
      var sessions = book.newWorksheet("Sessions");
      fill(sessions, 0, SheetKind.SESSIONS.columns().toArray());
      fill(sessions, 1, "E1", LocalDateTime.of(2026, 8, 31, 16, 0), "Europe/Amsterdam", 60.0, "", "", "1+1");
      sessions.style(1, 1).format("yyyy-mm-dd hh:mm").set();
      sessions.value(1, 7, LocalDate.of(2026, 9, 2));
      sessions.style(1, 7).format("d/m/yy").set();
      book.newWorksheet("Nothing");
    }
    return out.toByteArray();
  }

  private static void fill(org.dhatim.fastexcel.Worksheet sheet, int row, Object... values) {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case LocalDateTime time -> sheet.value(row, i, time);
        case Number number -> sheet.value(row, i, number);
        default -> sheet.value(row, i, values[i].toString());
      }
    }
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private List<String> problems() {
    return findings.preview(null, null, null, 0, 0, List.of()).problems().stream().map(Problem::key).toList();
  }
}
