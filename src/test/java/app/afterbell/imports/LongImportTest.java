package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.bench.Spreadsheets;
import app.afterbell.imports.Run.State;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 60,000 sessions, 10 MB: reads, imports, and reads again. Prints how long each took. */
@PageTest
@Tag("long")
class LongImportTest {

  private final Given given;
  private final Runs runs;
  private final ImportWork work;
  private final Sql sql;

  LongImportTest(Given given, Runs runs, ImportWork work, Sql sql) {
    this.given = given;
    this.runs = runs;
    this.work = work;
    this.sql = sql;
  }

  @Test
  void importsALargeCompany() {
    given.organization();
    var files = Spreadsheets.all().entrySet().stream().map(file -> file(file.getKey(), file.getValue())).toList();
    assertThat(files.getLast().content().length).isBetween(9_000_000, Upload.LARGEST);

    var id = runs.create(files, null, START);
    long started = System.nanoTime();
    work.read(id, 1);
    long read = System.nanoTime();
    assertThat(runs.find(id).orElseThrow().preview().problems()).isEmpty();
    work.apply(id, runs.begin(id, List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());
    long applied = System.nanoTime();
    assertThat(runs.find(id).orElseThrow().state()).isEqualTo(State.APPLIED);
    assertThat(sql.sql("select count(*) from session_fact").one(Integer.class)).isEqualTo(Spreadsheets.SESSIONS);

    var again = runs.create(files, null, START);
    long before = System.nanoTime();
    work.read(again, 1);
    long readAgain = System.nanoTime();
    assertThat(runs.find(again).orElseThrow().preview().changesNothing()).isTrue();
    System.out.printf("60,000 sessions: read in %d s, imported in %d s, read again in %d s%n",
        Duration.ofNanos(read - started).toSeconds(), Duration.ofNanos(applied - read).toSeconds(),
        Duration.ofNanos(readAgain - before).toSeconds());
  }

  private static Upload file(String name, String text) {
    return new Upload(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
