package app.afterbell.mentor.log;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Engagements;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class LogControllerTest extends LogForms {

  private final TestClock clock;

  LogControllerTest(MockMvcTester pages, Given given, Engagements engagements, Sessions sessions, Sql sql,
      TestClock clock) {
    super(pages, given, engagements, sessions, sql);
    this.clock = clock;
  }

  @Test
  void saysWhatEachStatusMeansAndDoesInTheMentorsDates() {
    assertThat(open("mentor", algebra(), "attendance", given.maya())).hasStatusOk().bodyText()
        .contains("Monday, November 23, 4:00 to 5:00 pm")
        .contains("How did it go for Ana?")
        .contains("Told by Sunday, 4:00 pm")
        .contains("Told after Sunday, 4:00 pm")
        .contains("60 minutes were planned. 15 to 90 minutes can be logged here.")
        .contains("$50.03")
        .contains("Paid on Dec 4 when both are in by Wednesday, 5:00 pm.")
        .doesNotContain("85.01");
  }

  @Test
  void logsBothTasksAtOnceAndWritesTheLines() {
    var id = algebra();

    assertThat(send(id, fields(id, "what", "both", "minutes", "65")))
        .hasStatus(303).hasHeader("Location", "/mentor?done=" + id.value());
    assertThat(pages.get().uri("/mentor?done=" + id.value()).with(SignedIn.as(given.maya())).exchange()).bodyText()
        .contains("is logged. You are paid $54.20 on Dec 4.")
        .contains("data-draft-done=\"notes-" + id.value());
    assertThat(sql.sql("select total from earning_line").one(Long.class)).isEqualTo(5420);
  }

  @Test
  void logsAttendanceAloneAndKeepsTheNotesThatWereTyped() {
    var id = algebra();

    assertThat(send(id, fields(id, "what", "attendance"))).hasStatus(303);

    assertThat(count("attendance_entry")).isEqualTo(1);
    assertThat(count("notes_entry")).isZero();
    assertThat(open("mentor", id, "notes", given.maya())).bodyText().contains("Factoring trinomials.");
  }

  @Test
  void logsNotesAlone() {
    var id = algebra();

    assertThat(send("mentor", id, "notes", given.maya(), fields(id, "what", "notes"))).hasStatus(303);

    assertThat(count("attendance_entry")).isZero();
    assertThat(count("notes_entry")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "minutes | 95  | 95 minutes are more than can be logged here. Log 90, and ask for the rest.",
    "minutes | 10  | 10 minutes are less than can be logged. The least is 15.",
    "minutes | 62  | 62 is not a multiple of 5 minutes. Log 60 or 65.",
    "minutes | ''  | Enter how long it was.",
    "minutes | abc | Write the minutes as a number, such as 60.",
    "minutes | 99999999999 | Write the minutes as a number, such as 60.",
    "notes   | '## What we did' | The notes say nothing yet beyond the template.",
  })
  void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String value, String sentence) {
    var id = algebra();

    assertThat(send(id, fields(id, field, value))).hasStatus(422).bodyText()
        .contains(sentence)
        .contains("One thing needs your attention")
        .contains("href=\"#" + field + "\"");
    assertThat(count("attendance_entry") + count("notes_entry")).isZero();
  }

  @Test
  void refusesControlCharactersAndAMegabyte() {
    var id = algebra();

    assertThat(send(id, fields(id, "notes", "beep \u0007 beep"))).hasStatus(400);
    assertThat(send(id, fields(id, "notes", "beep \u0085 beep"))).hasStatus(422).bodyText()
        .contains("It has characters that cannot be shown");
    assertThat(send(id, fields(id, "notes", "x".repeat(1_000_000)))).hasStatus(422).bodyText()
        .contains("10,000 are allowed.").contains("x".repeat(1_000_000));
    assertThat(count("notes_entry")).isZero();
  }

  @Test
  void refusesAStudentOfAnotherSessionAndAStatusThatIsNone() {
    var id = algebra();
    var stranger = "status-" + given.viewer(Cast.LEO).id().value();

    assertThat(send(id, fields(id, stranger, "attended"))).hasStatus(422).bodyText()
        .contains("The students of this session have changed.");
    assertThat(send(id, fields(id, "status-" + students(id).getFirst(), "asleep"))).hasStatus(422).bodyText()
        .contains("There is no such status.")
        .containsPattern("(?s)<fieldset class=\"mark\"[^>]*>.{0,300}There is no such status");
  }

  @Test
  void takesAStatusAgainstTheTimeGivenOnlyWithAReason() {
    var id = algebra();
    var ana = students(id).getFirst();
    var contradiction = fields(id, "status-" + ana, "missed", "told-" + ana, "2026-11-22T15:59", "what", "attendance");

    assertThat(send(id, contradiction)).hasStatus(422).bodyText()
        .contains("The time given makes it Cancelled (non-billable) for Ana.");

    contradiction.put("reason-" + ana, "She said she might still come.");
    assertThat(send(id, contradiction)).hasStatus(303);
    assertThat(sql.sql("select reason from attendance_mark").one(String.class)).startsWith("She said");
  }

  @Test
  void asksWhichOfTwoTimesAFamilyToldAndSaysWhereThereWasNone() {
    var id = given.session(Cast.ALGEBRA, "2026-11-02T18:00:00Z");
    var told = "told-" + students(id).getFirst();
    var fields = fields(id, told.replace("told", "status"), "cancelled_non_billable", told, "2026-11-01T01:30", "what",
        "attendance");

    assertThat(send(id, fields)).hasStatus(422).bodyText()
        .contains("The clocks showed this time twice. Choose below which of the two it was.")
        .containsSubsequence("name=\"" + told + "-turn\" value=\"first\"", "1:30 am EDT", "value=\"second\"",
            "1:30 am EST");
    fields.put(told + "-turn", "second");
    assertThat(send(id, fields)).hasStatus(303);
    assertThat(toldAt()).isEqualTo("2026-11-01T06:30:00Z");

    fields.put(told, "2026-03-08T02:30");
    assertThat(send(id, fields)).hasStatus(422).bodyText().contains("On Mar 8 the clocks went from 2:00 am to 3:00 am: "
        + "there was no such time. Use one before 2:00 am, or from 3:00 am on.");
  }

  @Test
  void sendsTheTimeOfNoticeBackAsItWasWhereNobodyTouchedIt() {
    var id = given.session(Cast.ALGEBRA, "2026-11-02T18:00:00Z");
    var told = "told-" + students(id).getFirst();
    var was = "2026-11-01T06:30:17.250Z";
    assertThat(send(id, fields(id, told.replace("told", "status"), "cancelled_non_billable", told, "2026-11-01T01:30",
        told + "-was", was))).hasStatus(303);

    var page = open("mentor", id, "attendance", given.maya());
    assertThat(page).bodyText().contains("name=\"" + told + "\" value=\"2026-11-01T01:30\"")
        .contains("value=\"second\" checked").contains("Told Nov 1, 1:30 am EST, by Nov 1, 1:00 pm");
    assertThat(page).bodyText().contains("name=\"" + told + "-was\" value=\"" + was + "\"");
    assertThat(send(id, fields(id, "attendance-base", "1", told.replace("told", "status"), "cancelled_non_billable",
        told, "2026-11-01T01:30", told + "-turn", "second", told + "-was", was, "what", "attendance"))).hasStatus(303);
    assertThat(toldAt()).isEqualTo(was);
    assertThat(count("attendance_entry")).as("and no change").isEqualTo(1);
  }

  private Instant toldAt() {
    return sql.sql("select told_at from session_student where told_at is not null").one(Instant.class);
  }

  @Test
  void opensWhenTheSessionStartsAndNotBefore() {
    var id = given.session(Cast.ALGEBRA, "2026-11-24T21:00:00Z");

    assertThat(open("mentor", id, "attendance", given.maya())).hasStatusOk().bodyText()
        .contains("Attendance and notes open when the session starts: tomorrow, 4:00 pm.")
        .doesNotContain("<textarea");
    assertThat(send(id, fields(id))).hasStatus(422).bodyText().contains("open when the session starts");
    assertThat(count("attendance_entry")).isZero();
  }

  @Test
  void asksForAStatusOfEachStudentOfAGroup() {
    var id = given.session(Cast.ROBOTICS, "2026-11-23T20:00:00Z");
    var fields = fields(id, "minutes", "90");
    var last = students(id).getLast();
    fields.put("status-" + last, "");

    assertThat(send(id, fields)).hasStatus(422).bodyText().contains("Choose how it went for");
    fields.put("status-" + last, "missed");
    assertThat(send(id, fields)).hasStatus(303);
    assertThat(count("attendance_mark")).isEqualTo(4);
  }

  @Test
  void letsStaffLogForAMentorAndSaysSo() {
    var id = algebra();

    assertThat(open("staff", id, "attendance", given.bola())).hasStatusOk().bodyText()
        .contains("You log this for Maya Okafor.").contains("the mentor is paid");
    assertThat(send("staff", id, "attendance", given.imogen(), fields(id))).hasStatus(303);
  }

  @Test
  void hidesTheSessionFromEverybodyElse() {
    var id = algebra();

    assertThat(open("mentor", id, "attendance", given.tomas())).hasStatus(404);
    assertThat(send("mentor", id, "attendance", given.tomas(), fields(id))).hasStatus(404);
    assertThat(send("mentor", id, "attendance/preview", given.tomas(), fields(id))).hasStatus(404);
    assertThat(open("mentor", id, "notes", given.elena())).hasStatus4xxClientError();
    assertThat(open("staff", id, "attendance", given.maya())).hasStatus4xxClientError();
    assertThat(open("mentor", SessionId.next(), "attendance", given.maya())).hasStatus(404);
    assertThat(pages.get().uri("/mentor/sessions/{id}/attendance", id.value()).exchange())
        .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isIn(302, 303, 401));
  }

  @Test
  void paysLaterWhatIsLoggedLate() {
    var id = given.session(Cast.ALGEBRA, "2026-11-05T21:00:00Z");
    clock.set(START);

    assertThat(open("mentor", id, "attendance", given.maya())).bodyText()
        .contains("overdue since Nov 7, 5:00 pm")
        .contains("Paid on Dec 4 if both are sent now. By its due date it would have been paid on Nov 20.");
  }
}
