package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.imports.Run.State;
import app.afterbell.people.People;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A company's past is there to be read, and news to nobody, unless a person who imports it says that families are to be
 * told.
 */
@PageTest
class HistoryTest {

  private static final String PEOPLE = """
      id|name|role|family|email|time_zone
      P1|Maya Okafor|mentor||maya@example.org|America/New_York
      P2|Ana Rivera|student|Rivera||America/New_York
      P3|Elena Rivera|guardian|Rivera|elena@example.org|America/New_York
      P4|Marco Rivera|guardian|Rivera|marco@example.org|America/New_York
      P5|Jo Strange|guardian|Strange|jo@example.org|America/New_York
      """;
  private static final String ENGAGEMENTS = """
      id|name|mentor|students|subject|minutes|\
      weekly|time_zone|bill_rate_per_hour|pay_rate_per_hour|currency|starts_on|ends_on|meeting_link
      E1|Ana · Algebra|P1|P2|Algebra|60|MO 16:00|America/New_York|85.00|50.00|USD|2026-08-31||
      """;

  private final Given given;
  private final Runs runs;
  private final ImportWork work;
  private final People people;
  private final MockMvcTester pages;
  private final Sql sql;
  private final TestClock clock;

  HistoryTest(Given given, Runs runs, ImportWork work, People people, MockMvcTester pages, Sql sql, TestClock clock) {
    this.given = given;
    this.runs = runs;
    this.work = work;
    this.people = people;
    this.pages = pages;
    this.sql = sql;
    this.clock = clock;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tellsFamiliesOfWhatItBringsWhereThatIsAskedForAlone(boolean tells) {
    given.organization();
    imports(false, PEOPLE, ENGAGEMENTS);
    fresh(elena());
    clock.advance(Duration.ofDays(1));

    var preview = imports(tells, sessions(4, clock.instant().minus(Duration.ofHours(3)))).preview();

    assertThat(preview.told()).isEqualTo(new Told(4, 2));
    assertThat(sql.sql("select count(due_at) from noted_session").one(Integer.class)).as("that somebody hears of")
        .isEqualTo(tells ? 4 : 0);
    assertThat(sql.sql("select count(*) from noted_session").one(Integer.class)).as("counted all the same")
        .isEqualTo(4);
    assertThat(sql.sql("select count(*) from mail_message").one(Integer.class)).isZero();
    for (var history : List.of("attendance_entry", "notes_entry")) {
      assertThat(sql.sql("select distinct p.import_id from " + history + " e join person p on p.id = e.recorded_by")
          .list(String.class)).as("in the mentor's name, whatever its importer may").containsExactly("P1");
    }
    assertThat(fresh(elena()).contains("Factored 3.")).as("among what is new").isEqualTo(tells);
    assertThat(body(elena(), "/family/notes")).contains("Factored 3.");
  }

  @Test
  void countsNobodyForNotesThatAreNoNews() {
    given.organization();
    var preview = imports(true, PEOPLE, ENGAGEMENTS, sessions(4, START.minus(Duration.ofDays(15)))).preview();

    assertThat(preview.told()).isEqualTo(new Told(0, 0));
    assertThat(preview.canTell()).isFalse();
  }

  @Test
  void countsGuardiansWhoComeWithTheFile() {
    given.organization();
    assertThat(read(PEOPLE, ENGAGEMENTS, sessions(5, START.minus(Duration.ofDays(1)))).preview().told())
        .isEqualTo(new Told(5, 2));
  }

  private static String sessions(int count, Instant notesAt) {
    var rows =
        new StringBuilder(
            "engagement|starts_at|time_zone|minutes|actual_minutes|attendance|notes|attendance_at|notes_at\n");
    for (int i = 0; i < count; i++) {
      rows.append("E1|2026-09-0").append(i + 1).append("T16:00|America/New_York|60|60|P2=Attended|Factored ").append(i)
          .append(".|")
          .append(notesAt).append("|").append(notesAt).append("\n");
    }
    return rows.toString();
  }

  private Viewer elena() {
    var person = people.byImportId("P3").orElseThrow();
    return new Viewer(person.id(), person.name(), Set.copyOf(person.roles()), person.timeZone());
  }

  private String fresh(Viewer viewer) {
    return body(viewer, "/family/notes?new=true");
  }

  private String body(Viewer viewer, String path) {
    var answer = pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private Run imports(boolean tells, String... sheets) {
    var run = read(sheets);
    assertThat(run.preview().problems()).isEmpty();
    runs.decide(run.id(), tells);
    work.apply(run.id(), runs.begin(run.id(), List.of(State.PREVIEWED), State.APPLYING, clock.instant()).orElseThrow());
    return runs.find(run.id()).orElseThrow();
  }

  private Run read(String... sheets) {
    var files = Arrays.stream(sheets)
        .map(text ->
            new Upload(text.substring(0, 4) + ".csv", text.replace('|', '\t').getBytes(StandardCharsets.UTF_8)))
                .toList();
    var id = runs.create(files, given.imogen().id(), clock.instant());
    work.read(id, 1);
    return runs.find(id).orElseThrow();
  }
}
