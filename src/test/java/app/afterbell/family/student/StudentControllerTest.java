package app.afterbell.family.student;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.family.PartsStory;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.NotesLog;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class StudentControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Sql sql;
  private final TestClock clock;

  StudentControllerTest(
      MockMvcTester pages, Given given, AttendanceLog attendance, NotesLog notes, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
    this.sql = sql;
    this.clock = clock;
  }

  private MvcTestResult ana(Viewer viewer) {
    return student(Cast.ANA, viewer);
  }

  private MvcTestResult student(String student, Viewer viewer) {
    return get("/family/students/" + given.viewer(student).id().value(), viewer);
  }

  private MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void showsAGuardianEachOfTheirStudentsAndNoOther() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    given.logged(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), TestClock.START);
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");

    assertThat(ana(given.elena())).hasStatusOk().bodyText()
        .contains("Ana’s sessions").contains("Lucía Rivera").contains("Next: Thursday, 4:00 pm")
        .contains("One session with Maya since November.")
        .contains("Factoring trinomials").contains("Attended, 60 min").contains("with " + given.maya().name())
        .doesNotContain("Robotics").doesNotContain("Mateo").doesNotContain("Cian").doesNotContain("Noa");
    assertThat(student(Cast.LUCIA, given.elena())).hasStatusOk().bodyText().contains("Lucía’s sessions")
        .contains("Robotics");
    assertThat(ana(given.viewer(Cast.CARMEN))).hasStatus(404);
  }

  @Test
  void showsAStudentTheirOwn() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    assertThat(ana(given.ana())).hasStatusOk().bodyText().contains("Your sessions").contains("Algebra II");
    assertThat(student(Cast.LUCIA, given.ana())).hasStatus(404);
  }

  @Test
  void showsNotesFromTheirSubmissionOnAndTheStatusWhenItCanNoMoreBeUndone() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    assertThat(ana(given.elena())).bodyText().contains("The mentor has not written the notes yet.");

    attendance.submitAsPlanned(session, given.maya(), TestClock.START);
    given.noted(session, "Well *done*", TestClock.START);
    assertThat(ana(given.elena())).bodyText().contains("Well <em>done</em>", "60 min planned")
        .doesNotContain("Attended");

    clock.advance(Duration.ofMinutes(10));
    assertThat(ana(given.elena())).bodyText().contains("Attended, 60 min");
  }

  @Test
  void showsEachFamilyThePartOfItsStudentAlone() {
    new PartsStory(given, notes, clock).isReadByEachFamilyAlone(this::student);
  }

  @Test
  void marksWhatIsNewSinceTheLastVisit() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"), Instant.parse("2026-11-16T22:00:00Z"));
    assertThat(ana(given.elena())).bodyText().doesNotContain("<b>New</b>");

    clock.advance(Duration.ofMinutes(29));
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), clock.instant());
    assertThat(ana(given.elena())).bodyText().contains("<b>New</b>");
    clock.advance(Duration.ofMinutes(29));
    assertThat(ana(given.elena())).as("still the same visit").bodyText().contains("<b>New</b>");

    clock.advance(Duration.ofDays(2));
    assertThat(ana(given.elena())).as("the next").bodyText().doesNotContain("<b>New</b>");
    assertThat(ana(given.viewer(Cast.MARCO))).as("each their own").bodyText().doesNotContain("<b>New</b>");
  }

  @Test
  void showsOlderSessionsAPageAtATimeAndOneEngagementAlone() {
    var engagement = given.engagement(Cast.ALGEBRA);
    for (int day = 0; day < 21; day++) {
      given.session(engagement, Instant.parse("2026-11-22T21:00:00Z").minus(Duration.ofDays(day)));
    }
    var first = ana(given.ana());
    assertThat(first).bodyText().contains("Nov 3,").doesNotContain("Nov 2,").contains("Show older");
    var older = link(first, "rel=\"next\" href=\"");
    assertThat(get(older, given.ana())).hasStatusOk().bodyText().contains("Nov 2,").doesNotContain("Nov 3,");
    assertThat(get(older, given.elena())).hasStatusOk();
    assertThat(get(older, given.viewer(Cast.CARMEN))).hasStatus(404);
    assertThat(get("/family/students/" + given.ana().id().value() + "?before=nonsense", given.ana())).hasStatus(404);

    var robotics = given.engagement(Cast.ROBOTICS);
    assertThat(get("/family/students/" + given.ana().id().value() + "?engagement=" + robotics.value(), given.ana()))
        .hasStatusOk().bodyText().doesNotContain("Nov 3,");
  }

  private static String link(MvcTestResult page, String before) {
    try {
      var body = page.getResponse().getContentAsString();
      int from = body.indexOf(before) + before.length();
      return body.substring(from, body.indexOf('"', from)).replace("&amp;", "&");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
