package app.afterbell.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.bench.Spreadsheets;
import app.afterbell.testing.OwnProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of 10 MB that are all rows, all cells, all quotes or one cell, and a whole large company, in half of the usual
 * memory.
 */
@Tag("long")
@Timeout(300)
class HostileSheetsTest {

  private static final int LARGEST = Upload.LARGEST - 1_000;

  @TempDir private static Path data;

  @TempDir private Path folder;

  @BeforeAll
  static void aCompany() throws Exception {
    OwnProcess.started("--data", data.toString()).close();
  }

  @Test
  void refusesThemInWordsWhateverTheyAre() throws Exception {
    var header = String.join(",", SheetKind.SESSIONS.columns()) + "\n";
    for (var piece : List.of("a\n", "a,", "\"\"", "\"a\n", ",\n", "a,b,c,d,e,f,g,h,i\n", "a")) {
      write("sessions.csv", header + piece.repeat((LARGEST - header.length()) / piece.length()));
      write("people.csv",
          String.join(",", SheetKind.PEOPLE.columns()) + "\n" + piece.repeat(LARGEST / 2 / piece.length()));

      var ended = importing();

      assertThat(ended.status()).as("files of %s: %s", piece, ended.said()).isEqualTo(1);
      assertThat(String.join("\n", ended.said())).containsPattern("(One problem|[0-9,]+ problems)");
    }
  }

  @Test
  void importsALargeCompany() throws Exception {
    for (var file : Spreadsheets.all().entrySet()) {
      write(file.getKey(), file.getValue());
    }

    var ended = importing("--apply");

    assertThat(ended.status()).as("%s", ended.said()).isZero();
    var again = importing();
    assertThat(again.status()).as("%s", again.said()).isZero();
  }

  private OwnProcess.Ended importing(String... more) throws IOException, InterruptedException {
    var options = new ArrayList<>(List.of(
        "import", folder.resolve("files").toString(), "--data", data.toString()));
    options.addAll(List.of(more));
    return OwnProcess.ended(options.toArray(String[]::new));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve("files"));
    Files.writeString(folder.resolve("files").resolve(file), text, StandardCharsets.UTF_8);
  }
}
