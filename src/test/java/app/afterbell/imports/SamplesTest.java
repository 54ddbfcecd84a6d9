package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.imports.Run.State;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;

/** The sample files, and what the page says of each column. */
@PageTest
class SamplesTest {

  private final Given given;
  private final Runs runs;
  private final ImportWork work;
  private final MessageSource texts;
  private final Sql sql;

  SamplesTest(Given given, Runs runs, ImportWork work, MessageSource texts, Sql sql) {
    this.given = given;
    this.runs = runs;
    this.work = work;
    this.texts = texts;
    this.sql = sql;
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void areImportedIntoAnEmptyCompanyAsTheyAre(String ending) {
    given.organization();
    var names = ending.equals("xlsx") ? List.of(Samples.WORKBOOK)
        : Stream.of(SheetKind.values()).map(Samples::nameOf).toList();
    var id = runs.create(names.stream().map(Samples::find).map(file -> file.orElseThrow())
        .map(file -> new Upload(file.name(), file.content())).toList(), null, START);

    work.read(id, 1);

    var preview = runs.find(id).orElseThrow().preview();
    assertThat(preview.problems()).isEmpty();
    assertThat(preview.notes()).isEmpty();
    assertThat(preview.undecided()).isZero();
    work.apply(id, runs.begin(id, List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());
    assertThat(sql.sql("select count(*) from session_fact").one(Integer.class)).isEqualTo(3);
    assertThat(sql.sql("select count(*) from session_fact where attendance_revision > 0").one(Integer.class))
        .isEqualTo(3);
    assertThat(sql.sql("select count(*) from session_fact where notes_revision > 0").one(Integer.class)).isEqualTo(2);
  }

  @Test
  void showEachColumnThatThePageExplains() {
    for (var kind : SheetKind.values()) {
      var head = new String(Samples.find(Samples.nameOf(kind)).orElseThrow().content(), StandardCharsets.UTF_8)
          .lines().findFirst().orElseThrow().replace("\uFEFF", "");
      assertThat(List.of(head.split(","))).isEqualTo(kind.columns());
      for (var column : kind.all()) {
        assertThat(column.example()).as("an example of %s", column.name()).isNotBlank();
        assertThat(texts.getMessage("imports.column." + kind.key() + "." + column.name(), null, Locale.US))
            .isNotBlank();
      }
    }
  }

  @Test
  void mayLeaveOutWhatIsNotNeeded() {
    for (var kind : SheetKind.values()) {
      var findings = new Findings();
      var rows = String.join("|", kind.required()) + "\n" + "x|".repeat(kind.required().size() - 1) + "x\n";
      var read = Sheets.read(List.of(Planned.file("a.csv", rows)), findings);

      assertThat(findings.areFine()).as("%s", kind).isTrue();
      assertThat(read.rows(kind)).singleElement().matches(row -> row.isEmpty(kind.columns().stream()
          .filter(column -> !kind.required().contains(column)).findFirst().orElseThrow()));
    }
  }
}
