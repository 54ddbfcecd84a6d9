package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.imports.Run.State;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 60,000 sessions, 10 MB: reads, imports, and reads again. Prints how long each took. */
@PageTest
@Tag("long")
class LongImportTest {

  private static final int MENTORS = 100;
  private static final int WEEKS = 60;
  private static final int PER_WEEK = 10;

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
    var files = List.of(
        file("people.csv", people()), file("engagements.csv", engagements()), file("sessions.csv", sessions()));
    assertThat(files.getLast().content().length).isBetween(9_000_000, Upload.LARGEST);

    var id = runs.create(files, null, START);
    long started = System.nanoTime();
    work.read(id, 1);
    long read = System.nanoTime();
    assertThat(runs.find(id).orElseThrow().preview().problems()).isEmpty();
    work.apply(id, runs.begin(id, List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());
    long applied = System.nanoTime();
    assertThat(runs.find(id).orElseThrow().state()).isEqualTo(State.APPLIED);
    assertThat(sql.sql("select count(*) from session_fact").one(Integer.class)).isEqualTo(MENTORS * WEEKS * PER_WEEK);

    var again = runs.create(files, null, START);
    long before = System.nanoTime();
    work.read(again, 1);
    long readAgain = System.nanoTime();
    assertThat(runs.find(again).orElseThrow().preview().changesNothing()).isTrue();
    System.out.printf("60,000 sessions: read in %d s, imported in %d s, read again in %d s%n",
        Duration.ofNanos(read - started).toSeconds(), Duration.ofNanos(applied - read).toSeconds(),
        Duration.ofNanos(readAgain - before).toSeconds());
  }

  private static String people() {
    var text = new StringBuilder("id,name,role,family,email,time_zone\n");
    for (int i = 0; i < MENTORS; i++) {
      text.append("M%d,Mentor %d,mentor,,m%d@example.org,America/New_York\n".formatted(i, i, i));
      for (int j = 0; j < PER_WEEK; j++) {
        text.append("S%d-%d,Student %d,student,Family %d,,America/New_York\n".formatted(i, j, i, i));
      }
      text.append("G%d,Guardian %d,guardian,Family %d,g%d@example.org,America/New_York\n".formatted(i, i, i, i));
    }
    return text.toString();
  }

  private static String engagements() {
    var text = new StringBuilder(String.join(",", SheetKind.ENGAGEMENTS.columns())).append('\n');
    for (int i = 0; i < MENTORS; i++) {
      for (int j = 0; j < PER_WEEK; j++) {
        text.append("E%d-%d,Engagement %d,M%d,S%d-%d,Algebra,60,,America/New_York,85.03,50.03,USD,2025-01-06,,\n"
            .formatted(i, j, j, i, i, j));
      }
    }
    return text.toString();
  }

  private static String sessions() {
    var monday = LocalDate.of(2025, 1, 6);
    var notes = "Worked through the problem set.\nTo practise: page 84.";
    var text = new StringBuilder(String.join(",", SheetKind.SESSIONS.columns())).append('\n');
    for (int week = 0; week < WEEKS; week++) {
      for (int j = 0; j < PER_WEEK; j++) {
        var startsAt = monday.plusWeeks(week).plusDays(j % 5).atTime(14 + j / 5 * 2, 0);
        var loggedAt = Instant.parse(monday.plusWeeks(week).plusDays(j % 5 + 1) + "T12:00:00Z");
        for (int i = 0; i < MENTORS; i++) {
          text.append("E%d-%d,%s,America/New_York,60,60,S%d-%d=Attended,\"%s\",%s,%s\n"
              .formatted(i, j, startsAt, i, j, notes, loggedAt, loggedAt));
        }
      }
    }
    return text.toString();
  }

  private static Upload file(String name, String text) {
    return new Upload(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
