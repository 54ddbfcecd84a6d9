package app.afterbell.mentor.log;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Engagements;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two who log the same session, and what stands already: nothing is lost, and nothing counts twice (R12). */
@PageTest
class LogAtOnceTest extends LogForms {

  LogAtOnceTest(MockMvcTester pages, Given given, Engagements engagements, Sessions sessions, Sql sql) {
    super(pages, given, engagements, sessions, sql);
  }

  @Test
  void warnsOfASessionThatIsEasilyTakenForThisOne() {
    var id = algebra();
    given.session(Cast.WRITING, "2026-11-23T21:30:00Z");
    given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z");

    assertThat(open("mentor", id, "attendance", given.maya())).bodyText()
        .contains("is open too, in the same hour").contains("is open too, with the same student");
  }

  @Test
  void tellsTheSecondOfTwoWhoChangeAtOnceAndLosesNothing() {
    var id = algebra();
    send(id, fields(id, "what", "attendance", "minutes", "45", "notes", ""));

    var second = send("staff", id, "attendance", given.bola(), fields(id, "minutes", "70"));

    assertThat(second).hasStatus(409).bodyText()
        .contains("Maya Okafor logged other attendance today, 10:12 pm.")
        .contains("45 min").contains("value=\"70\"").contains("Factoring trinomials.")
        .contains("name=\"attendance-base\" value=\"1\"");
    assertThat(send("staff", id, "attendance", given.bola(), fields(id, "minutes", "70", "attendance-base", "1")))
        .hasStatus(303);
    assertThat(count("attendance_entry")).isEqualTo(2);
  }

  @Test
  void showsOtherNotesBesideOnesOwn() {
    var id = algebra();
    send(id, fields(id, "what", "notes", "notes", "Theirs."));

    assertThat(send("staff", id, "notes", given.bola(), fields(id, "what", "notes", "notes", "Mine.")))
        .hasStatus(409).bodyText().contains("Theirs.").contains("Mine.").contains("name=\"notes-base\" value=\"1\"");
  }

  @Test
  void countsAHundredIdenticalSubmissionsOnce() throws Exception {
    var id = algebra();
    var fields = fields(id);

    var answers = together(100, () -> send(id, fields).getResponse().getStatus());

    assertThat(answers).containsOnly(303);
    assertThat(count("attendance_entry")).isEqualTo(1);
    assertThat(count("notes_entry")).isEqualTo(1);
    assertThat(count("earning_line")).isEqualTo(1);
  }

  @Test
  void letsOneOfTwoDifferentSubmissionsWin() throws Exception {
    var id = algebra();
    var different = new ConcurrentLinkedQueue<>(List.of(fields(id, "minutes", "55"), fields(id, "minutes", "65")));

    var answers = together(2, () -> send(id, different.remove()).getResponse().getStatus());

    assertThat(answers).containsExactlyInAnyOrder(303, 409);
    assertThat(count("earning_line")).isEqualTo(1);
  }

  private static <T> List<T> together(int times, Callable<T> call) throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var all = threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> call).toList());
      var answers = new ArrayList<T>();
      for (var one : all) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  @Test
  void showsWhatStandsAndTakesAChange() {
    var id = given.logged(algebra(), START);

    assertThat(open("mentor", id, "attendance", given.maya())).bodyText()
        .contains("You logged this today, 5:12 pm:")
        .contains("This changes nothing in the pay.");
    assertThat(send("mentor", id, "attendance/preview", given.maya(), fields(id, "minutes", "75"))).bodyText()
        .contains("$12.51 against what stands, with the pay of Dec 4.");
    assertThat(send(id, fields(id, "minutes", "75", "attendance-base", "1", "what", "attendance"))).hasStatus(303);
    assertThat(sql.sql("select sum(amount) from earning_line").one(Long.class)).isEqualTo(6254);
  }
}
