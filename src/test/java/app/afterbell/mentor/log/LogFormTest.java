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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The form as it is filled in: proposals, what the button says, boxes and templates, groups. */
@PageTest
class LogFormTest extends LogForms {

  LogFormTest(MockMvcTester pages, Given given, Engagements engagements, Sessions sessions, Sql sql) {
    super(pages, given, engagements, sessions, sql);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2026-11-22T16:00 | Told yesterday, 4:00 pm, by Sunday, 4:00 pm: | Cancelled (non-billable)",
    "2026-11-22T16:01 | Told yesterday, 4:01 pm, after Sunday, 4:00 pm: | Cancelled (billable)",
    "2026-11-23T16:05 | Told today, 4:05 pm, after it had started: | Missed (billable)",
  })
  void proposesAStatusByTheNotice(String told, String sentence, String status) {
    var id = algebra();
    var ana = students(id).getFirst();

    var body = assertThat(send("mentor", id, "attendance/preview", given.maya(),
        fields(id, "status-" + ana, "cancelled_billable", "told-" + ana, told))).hasStatusOk().bodyText()
        .contains(sentence).contains("<b>" + status + "</b>");
    if (status.equals("Cancelled (billable)")) {
      body.as("nothing to explain").doesNotContain("data-contradicts");
    } else {
      body.as("a reason is asked for").contains("data-contradicts");
    }
  }

  @Test
  void showsWhatWasChosenAndNothingElse() {
    var id = algebra();
    var ana = students(id).getFirst();
    assertThat(open("mentor", id, "log", given.maya())).bodyText().doesNotContain("\" checked");

    assertThat(send(id, fields(id, "what", "show", "status-" + ana, "missed"))).hasStatusOk().bodyText()
        .containsOnlyOnce("\" checked").contains("value=\"missed\" checked");
  }

  @Test
  void showsWhatAChoiceDoesWithoutSendingIt() {
    var id = algebra();
    var ana = students(id).getFirst();

    assertThat(send("mentor", id, "attendance/preview", given.maya(), fields(id, "minutes", "65"))).hasStatusOk()
        .bodyText().contains("65 min").contains("$54.20").doesNotContain("<html");
    assertThat(send("mentor", id, "attendance/preview", given.maya(),
        fields(id, "status-" + ana, "cancelled_non_billable"))).bodyText()
        .contains("not billed").contains("Nothing is paid for this session.")
        .contains("The session with Ana on Monday, November 23 was cancelled.");
    assertThat(send(id, fields(id, "what", "show", "minutes", "65"))).hasStatusOk().bodyText()
        .contains("$54.20").contains("<html");
    assertThat(count("attendance_entry")).isZero();
  }

  @Test
  void submitsTheProposedSentenceForASessionNobodyAttended() {
    var id = algebra();

    assertThat(send(id, fields(id, "status-" + students(id).getFirst(), "missed", "notes", "",
        "proposed", "Ana did not come.", "what", "proposed-both"))).hasStatus(303);
    assertThat(sql.sql("select body from notes_entry").one(String.class)).isEqualTo("Ana did not come.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"missed", "cancelled_billable", "cancelled_non_billable"})
  void proposesANoteThatNamesNoChildToOtherFamilies(String status) {
    var id = given.session(Cast.ROBOTICS, "2026-11-23T21:00:00Z");
    var fields = new ArrayList<String>(List.of("notes", ""));
    students(id).forEach(student -> fields.addAll(List.of("status-" + student, status)));

    var proposed = Pattern.compile("name=\"proposed\" value=\"([^\"]+)\"");
    assertThat(send("mentor", id, "attendance/preview", given.maya(), fields(id, fields.toArray(String[]::new))))
        .hasStatusOk().bodyText().containsPattern(proposed).satisfies(body -> {
          var sentence = proposed.matcher(body).results().findFirst().orElseThrow().group(1);
          assertThat(sentence).contains("session on Monday, November 23").doesNotContain("Luc", "Cian", "Noa", "Ebba");
        });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "attended               | 60 | ''           | Log 60 min",
    "attended               | 65 | We factored. | Log 65 min and notes",
    "missed                 | 60 | ''           | Log as missed, and send this note",
    "cancelled_billable     | 60 | ''           | Log as cancelled, and send this note",
    "cancelled_non_billable | 60 | We factored. | Log as cancelled, and send your notes",
    "''                     | 60 | ''           | Log attendance",
  })
  void saysOnItsButtonWhatThePressDoes(String status, String minutes, String notes, String words) {
    var id = algebra();

    assertThat(send(id,
        fields(id, "what", "show", "status-" + students(id).getFirst(), status, "minutes", minutes, "notes", notes)))
        .bodyText().containsPattern("data-press=[^>]*>" + words + "</button>");
  }

  @Test
  void saysOnItsButtonWhatAChangeOfALoggedSessionDoes() {
    var id = given.logged(algebra(), START);
    var ana = students(id).getFirst();
    var stands = sql.sql("select body from notes_fact").one(String.class);

    for (var change
        : List.of(List.of("minutes", "55", "Change to 55 min"), List.of("notes", "Other words.", "Send changed notes"),
        List.of("status-" + ana, "missed", "Change to missed"), List.of("minutes", "60", "Keep as it is"))) {
      assertThat(send(id,
          fields(id, "what", "show", "notes", stands, "attendance-base", "1", change.get(0), change.get(1))))
          .bodyText().containsPattern("data-press=[^>]*>" + change.get(2) + "</button>");
    }
    assertThat(send(id, fields(id, "what", "log", "notes", stands, "attendance-base", "1", "notes-base", "1")))
        .hasStatus(303);
    assertThat(count("attendance_entry") + count("notes_entry")).isEqualTo(2);
  }

  @Test
  void asksForNotesThatWereNeverWritten() {
    var id = given.attended(algebra(), START);

    assertThat(open("mentor", id, "notes", given.maya())).bodyText()
        .containsPattern("data-press=[^>]*>Send notes</button>");
    assertThat(send("mentor", id, "notes", given.maya(), Map.of("what", "log", "notes", "")))
        .hasStatus(422).bodyText().contains("The notes say nothing yet");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"'' | 1 | 0", "We factored. | 1 | 1"})
  void logsByTheOneButtonWhatIsThere(String notes, int attendance, int written) {
    var id = algebra();

    assertThat(send(id, fields(id, "what", "log", "notes", notes))).hasStatus(303);
    assertThat(count("attendance_entry")).isEqualTo(attendance);
    assertThat(count("notes_entry")).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"log", "both"})
  void showsTheSentenceBeforeItIsSentAndSendsItByTheNextPress(String what) {
    var id = algebra();
    var missed = fields(id, "status-" + students(id).getFirst(), "missed", "notes", "", "what", what);

    assertThat(send(id, missed)).hasStatusOk().bodyText()
        .contains("Ana did not come to the session on Monday, November 23.</textarea>",
            "Log as missed, and send this note");
    assertThat(count("attendance_entry")).isZero();

    missed.putAll(Map.of("what", "log", "shown", "sentence", "note", "Ana did not come. We read on Thursday."));
    assertThat(send(id, missed)).hasStatus(303);
    assertThat(sql.sql("select body from notes_entry").one(String.class))
        .isEqualTo("Ana did not come. We read on Thursday.");
  }

  @Test
  void sendsNoSentenceThatWasTakenOut() {
    var id = algebra();

    assertThat(send(id, fields(id, "status-" + students(id).getFirst(), "missed", "notes", "", "what", "proposed-both",
        "shown", "sentence", "note", " ", "proposed", "Ana did not come."))).hasStatus(422).bodyText()
        .contains("href=\"#note\"");
    assertThat(count("notes_entry")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "everything", "BOTH", "all-attended", "both,notes"})
  void refusesAButtonThatItDoesNotKnow(String what) {
    var id = algebra();

    assertThat(send(id, fields(id, "what", what, "minutes", "65"))).hasStatus(422).bodyText()
        .contains("That button is not known here, and nothing was sent.", "value=\"65\"");
    assertThat(count("attendance_entry") + count("notes_entry")).isZero();
  }

  @Test
  void takesThoseWhoAreNotTickedAsHavingAttended() {
    var id = given.session(Cast.ROBOTICS, "2026-11-23T20:00:00Z");
    var fields = fields(id, "minutes", "90", "except", "yes", "what", "log");
    students(id).forEach(student -> fields.put("status-" + student, "missed"));
    var absent = students(id).get(2);
    fields.put("absent-" + absent, "yes");
    fields.put("status-" + absent, "cancelled_billable");

    var shown = new LinkedHashMap<>(fields);
    shown.put("what", "show");
    assertThat(send(id, shown)).bodyText()
        .contains("Who was not there?", "Log 3 attended, 1 cancelled, and send your notes")
        .contains("name=\"absent-" + absent + "\" value=\"yes\" checked");
    assertThat(send(id, fields)).hasStatus(303);
    assertThat(sql.sql("select count(*) from attendance_mark where status = 'attended'").one(Integer.class))
        .isEqualTo(3);
    assertThat(sql.sql("select status from attendance_mark where student_id = :id::uuid").param("id", absent)
        .one(String.class))
        .isEqualTo("cancelled_billable");
  }
}
