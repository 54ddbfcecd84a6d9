package app.afterbell.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;


import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {

  private static final String PEOPLE = """
      id,name,role,family,email,time_zone
      P1,Tomás Núñez,mentor,,tomas@example.org,America/Chicago
      P2,陳薇玲,student,Chen,,Asia/Taipei
      """;

  private final Findings findings = new Findings();

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsEveryKindOfLineBreak(String lineBreak) {
    assertThat(names(read(PEOPLE.replace("\n", lineBreak).getBytes(UTF_8)))).containsExactly("Tomás Núñez", "陳薇玲");
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void seesTheSeparatorFromTheFirstRow(String separator) {
    assertThat(names(read(PEOPLE.replace(",", separator).getBytes(UTF_8)))).containsExactly("Tomás Núñez", "陳薇玲");
    assertThat(problems()).isEmpty();
  }

  @Test
  void takesASpreadsheetsWordForTheSeparator() {
    var people = read(("sep=;\r\n" + PEOPLE.replace(",", ";")).getBytes(UTF_8)).rows(SheetKind.PEOPLE);

    assertThat(people).extracting(Row::line).containsExactly(3, 4);
  }

  @Test
  void readsSoManyRowsAndNoMore() {
    var row = "P,A,mentor,,,America/Chicago\n";
    var header = PEOPLE.lines().findFirst().orElseThrow() + "\n";

    assertThat(read((header + row.repeat(Sheets.MOST_ROWS)).getBytes(UTF_8)).rows(SheetKind.PEOPLE)).hasSize(100_000);
    assertThat(problems()).isEmpty();
    assertThat(read((header + row.repeat(Sheets.MOST_ROWS + 1)).getBytes(UTF_8)).rows(SheetKind.PEOPLE))
        .hasSize(100_000);
    assertThat(problems()).containsExactly("people.csv:100002: too_many_rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,", ",", "\"a\","})
  void readsSoManyCellsOfARowAndNoMore(String cell) {
    read((PEOPLE + cell.repeat(101) + "\n").getBytes(UTF_8));

    assertThat(problems()).containsExactly("people.csv:4: too_many_cells");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\n", "é"})
  void readsSoLongACellAndNoLonger(String letter) {
    read((PEOPLE + "P3,\"" + letter.repeat(50_001) + "\",mentor,,,UTC\n").getBytes(UTF_8));

    assertThat(problems()).containsExactly("people.csv:4: cell_too_long");
  }

  @Test
  void readsByteOrderMarks() {
    for (var bytes : List.of(
        withMark(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, UTF_8),
        withMark(new byte[] {(byte) 0xFF, (byte) 0xFE}, UTF_16LE),
        withMark(new byte[] {(byte) 0xFE, (byte) 0xFF}, UTF_16BE))) {
      assertThat(names(read(bytes))).containsExactly("Tomás Núñez", "陳薇玲");
    }
    assertThat(problems()).isEmpty();
  }

  @Test
  void refusesOtherEncodingsAndSaysWhere() {
    read(PEOPLE.replace("陳薇玲", "Zoë").getBytes(Charset.forName("windows-1252")));

    assertThat(problems()).containsExactly("people.csv:2: encoding");
  }

  @Test
  void refusesWorkbooks() {
    read(new byte[] {'P', 'K', 3, 4, 20, 0});

    assertThat(problems()).containsExactly("people.csv:0: workbook");
  }

  @Test
  void takesTenMegabytesAndNoMore() {
    var lines = new StringBuilder(PEOPLE);
    while (lines.length() < Upload.LARGEST - 200) {
      lines.append("\n".repeat(100));
    }
    assertThat(read(lines.toString().getBytes(UTF_8)).rows(SheetKind.PEOPLE)).hasSize(2);

    read(new byte[Upload.LARGEST + 1]);
    assertThat(problems()).containsExactly("people.csv:0: too_large");
  }

  @Test
  void saysTheLineInWhichARecordStarts() {
    var sheet = read("""
        id,name,role,family,email,time_zone

        P1,"Tomás
        Núñez",mentor,,,America/Chicago
        ,,,,,
           ,,,
        P2,陳薇玲,student,Chen,,Asia/Taipei
        """.getBytes(UTF_8));

    assertThat(sheet.rows(SheetKind.PEOPLE)).extracting(Row::line).containsExactly(3, 7);
  }

  @Test
  void heedsNeitherOrderNorCaseOfColumnsNorBlanksAroundCells() {
    var sheet = read("""
        \u00A0Time Zone ,NAME," id " ,Role,E-Mail,family,email
         America/Chicago ,  "Tomás Núñez" ,P1\u00A0,mentor,x,,
        """.getBytes(UTF_8));

    var row = sheet.rows(SheetKind.PEOPLE).getFirst();
    assertThat(List.of(row.text("id"), row.text("name"), row.text("time_zone")))
        .containsExactly("P1", "Tomás Núñez", "America/Chicago");
    assertThat(findings.preview(null, null, null, 0, 0, List.of()).notes()).extracting(Note::key)
        .containsExactly("imports.note.unknown_column");
    assertThat(problems()).isEmpty();
  }

  @Test
  void saysEveryColumnThatIsMissingOrThereTwice() {
    read("id,name,name,role,family\nP1,Maya,Maya,mentor,\n".getBytes(UTF_8));

    assertThat(problems()).containsExactly(
        "people.csv:1: column_twice", "people.csv:1: column_missing");
  }

  @ParameterizedTest
  @CsvSource({
      "'', empty_file, 0",
      "'  \n ', empty_file, 0",
      "'\uFEFF', empty_file, 0",
      "'\uFEFF\n\u00A0\n', empty_file, 0",
      "',,,\n\n,,\n', empty_file, 0",
      "'sep=;\n', empty_file, 0",
      "'id,name,role,family,email,time_zone', no_rows, 0",
      "'id,name,role,family,email,time_zone\n\n,,,,,\n', no_rows, 0",
      "'amount,paid on\n5,today\n', wrong_file, 1",
      "'Our people\nid,name,role\n', wrong_file, 1"
  })
  void refusesWhatIsNoneOfTheThree(String text, String problem, int line) {
    var contents = read(text.getBytes(UTF_8));
    assertThat(contents.mayLack(SheetKind.PEOPLE)).as("nobody that other files name is then missed").isTrue();
    assertThat(problems()).containsExactly("people.csv:" + line + ": " + problem);
  }

  @Test
  void refusesTwoOfAKind() {
    Sheets.read(List.of(new Upload("a.csv", PEOPLE.getBytes(UTF_8)), new Upload("b.csv", PEOPLE.getBytes(UTF_8))),
        findings);

    assertThat(problems()).containsExactly("b.csv:0: same_kind");
  }

  @ParameterizedTest
  @CsvSource({"'\"Maya,mentor', 3", "'\"Maya\"x,mentor', 3"})
  void refusesQuotationMarksThatDoNotMatch(String cells, int line) {
    var contents =
        read(("id,name,role,family,email,time_zone\nP0,Ana,student,,,UTC\nP1," + cells
            + ",,,UTC\nP2,Leo,student,,,UTC\n")
        .getBytes(UTF_8));

    assertThat(problems()).containsExactly("people.csv:" + line + ": quotes");
    assertThat(contents.mayLack(SheetKind.PEOPLE)).isTrue();
  }

  @Test
  void refusesCellsBeyondTheColumns() {
    read("id,name,role,family,email,time_zone\nP1,Rivera, Ana,student,,,UTC\n".getBytes(UTF_8));

    assertThat(problems()).containsExactly("people.csv:2: extra_cell");
  }

  @Test
  void keepsCellsThatLookLikeFormulasAsText() {
    var sheet =
        read("id,name,role,family,email,time_zone\nP1,\"=HYPERLINK(\"\"x\"\")\",mentor,,,UTC\n".getBytes(UTF_8));

    assertThat(names(sheet)).containsExactly("=HYPERLINK(\"x\")");
  }

  private byte[] withMark(byte[] mark, Charset charset) {
    var text = PEOPLE.getBytes(charset);
    var all = new byte[mark.length + text.length];
    IntStream.range(0, mark.length).forEach(i -> all[i] = mark[i]);
    System.arraycopy(text, 0, all, mark.length, text.length);
    return all;
  }

  private SheetContents read(byte[] bytes) {
    return Sheets.read(List.of(new Upload("people.csv", bytes)), findings);
  }

  private static List<String> names(SheetContents contents) {
    return contents.rows(SheetKind.PEOPLE).stream().map(row -> row.text("name")).toList();
  }

  private List<String> problems() {
    return findings.preview(null, null, null, 0, 0, List.of()).problems().stream()
        .map(problem -> problem.file() + ":" + problem.line() + ": " + problem.key().replace("imports.problem.", ""))
        .toList();
  }
}
