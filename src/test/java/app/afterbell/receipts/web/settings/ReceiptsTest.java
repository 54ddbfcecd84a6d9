package app.afterbell.receipts.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who has read a note, as its mentor and staff see it (R23). */
@PageTest
class ReceiptsTest {

  private final MockMvcTester pages;
  private final Given given;
  private final NotesLog notes;
  private final Sql sql;
  private final TestClock clock;

  ReceiptsTest(MockMvcTester pages, Given given, NotesLog notes, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.notes = notes;
    this.sql = sql;
    this.clock = clock;
  }

  private MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult session(SessionId session) {
    return get("/mentor/sessions/" + session.value(), given.maya());
  }

  private void edit(SessionId session, int basedOn, String body, Viewer student, String part) {
    var submission = new NotesSubmission(basedOn, body, Map.of(student.id(), part), 0);
    assertThat(notes.submit(session, submission, given.maya(), clock.instant()).accepted()).isTrue();
  }

  private void receipts(Viewer viewer, boolean on) {
    assertThat(pages.post().uri("/settings/receipts").param("on", String.valueOf(on)).with(csrf())
        .with(SignedIn.as(viewer)).exchange())
        .hasStatus3xxRedirection();
  }

  @Test
  void showsTheMentorAndStaffWhoReadAndWhetherBeforeTheLastEdit() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    assertThat(session(session)).bodyText().contains("No family has read them yet");

    get("/family", given.elena());
    clock.advance(Duration.ofMinutes(40));
    get("/family/sessions/" + session.value(), given.ana());
    assertThat(session(session)).bodyText()
        .contains("Read by Elena Rivera, today, 5:12 pm").contains("Read by Ana Rivera, today, 5:52 pm")
        .doesNotContain("Marco");
    assertThat(get("/staff/sessions/" + session.value(), given.imogen())).bodyText().contains("Read by Elena Rivera,");
    assertThat(get("/mentor/notes", given.maya())).bodyText().contains("Read by Elena Rivera and Ana Rivera");

    clock.advance(Duration.ofMinutes(1));
    notes.submit(session, 1, "Another text", given.maya(), clock.instant());
    get("/family", given.ana());
    assertThat(session(session)).bodyText()
        .contains("Read by Elena Rivera before the last edit, today, 5:12 pm")
        .contains("Read by Ana Rivera, today, 5:53 pm");
  }

  @Test
  void tellsInAGroupForWhichStudentAndNoFamilyOfAnother() {
    var session = given.noted(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), "Grippers", TestClock.START);
    get("/family", given.elena());
    get("/family", given.viewer(Cast.AVI));
    get("/family", given.viewer(Cast.CARMEN));
    get("/staff/sessions/" + session.value(), given.imogen());

    assertThat(session(session)).bodyText()
        .contains("Read by Elena Rivera,").contains("for Lucía Rivera").contains("Read by Avi Cohen,")
        .doesNotContain("Carmen").doesNotContain("Imogen");
    assertThat(get("/family/sessions/" + session.value(), given.elena())).bodyText().doesNotContain("Read by")
        .doesNotContain("Avi");

    edit(session, 1, "Grippers", given.viewer(Cast.NOA), "For Noa");
    assertThat(session(session)).bodyText()
        .as("a part of another is no edit of theirs").contains("Read by Elena Rivera, today")
        .contains("Read by Avi Cohen before the last edit");
  }

  @Test
  void leavesNoTraceOfWhoWantsNone() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    get("/family", given.elena());
    assertThat(get("/settings/receipts", given.elena())).bodyText()
        .contains("Mentors see which of their notes you have read");

    receipts(given.elena(), false);
    get("/family", given.elena());
    assertThat(get("/settings/receipts", given.elena())).bodyText().contains("Nobody sees which notes you have read");
    assertThat(session(session)).bodyText().doesNotContain("Elena");

    receipts(given.elena(), true);
    assertThat(session(session)).as("what was is forgotten").bodyText().doesNotContain("Elena");
    get("/family", given.elena());
    assertThat(session(session)).bodyText().contains("Read by Elena Rivera");
  }

  @Test
  void keepsSinceWhenTheyKnowWhatStands() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    get("/family/sessions/" + session.value(), given.elena());
    clock.advance(Duration.ofMinutes(40));
    get("/family/sessions/" + session.value(), given.elena());
    clock.advance(Duration.ofMinutes(1));
    notes.submit(session, 1, "Another text", given.maya(), clock.instant());
    clock.advance(Duration.ofMinutes(1));
    get("/family/sessions/" + session.value(), given.elena());
    clock.advance(Duration.ofMinutes(40));
    get("/family/sessions/" + session.value(), given.elena());

    assertThat(sql.sql("select first_at || ', ' || revision || ', ' || revision_at || ', ' || last_at from (select "
        + "to_char(first_at at time zone 'UTC', 'HH24:MI') as first_at, revision, to_char(revision_at at time zone "
        + "'UTC', 'HH24:MI') as revision_at, "
        + "to_char(last_at at time zone 'UTC', 'HH24:MI') as last_at from notes_read) r").one(String.class))
        .isEqualTo("22:12, 2, 22:54, 23:34");
  }

  @Test
  void isASettingOfFamiliesAlone() {
    assertThat(get("/settings", given.elena())).bodyText().contains("/settings/receipts");
    assertThat(get("/settings", given.maya())).bodyText().doesNotContain("/settings/receipts");
  }
}
