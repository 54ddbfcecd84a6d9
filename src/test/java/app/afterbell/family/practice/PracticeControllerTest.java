package app.afterbell.family.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.practice.PracticeList;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PracticeControllerTest {

  private static final String NOTES = "## To practise\n- Page 84\n- Page 85";

  private final MockMvcTester pages;
  private final Given given;
  private final NotesLog notes;
  private final Sql sql;

  PracticeControllerTest(MockMvcTester pages, Given given, NotesLog notes, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.notes = notes;
    this.sql = sql;
  }

  private static String key(String text) {
    return PracticeList.of("## Homework\n- " + text, List.of("Homework")).getFirst().key();
  }

  private SessionId noted() {
    return given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), NOTES, TestClock.START);
  }

  private MvcTestResult tick(SessionId session, String item, boolean done, Viewer viewer, boolean htmx) {
    return tick(session, item, done, "list", viewer, htmx);
  }

  private MvcTestResult tick(SessionId session, String item, boolean done, String from, Viewer viewer, boolean htmx) {
    var request = pages.post().uri("/family/students/" + given.ana().id().value() + "/practice")
        .param("session", session.value().toString()).param("item", item).param("done", String.valueOf(done))
        .param("from", from)
        .with(csrf()).with(SignedIn.as(viewer));
    return (htmx ? request.header("HX-Request", "true") : request).exchange();
  }

  private MvcTestResult family(Viewer viewer) {
    return pages.get().uri("/family").with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult list(Viewer viewer) {
    return pages.get().uri("/family/practice").with(SignedIn.as(viewer)).exchange();
  }

  private int ticks() {
    return sql.sql("select count(*) from practice_tick").one(Integer.class);
  }

  @Test
  void showsAnExerciseOnceThatIsSetAgain() {
    var first = given.noted(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"), "## Homework\n- Page 84\n- Page 85",
        TestClock.START);
    var again = given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), "## Homework\n- Page 84",
        TestClock.START);
    assertThat(family(given.ana())).bodyText().contains("All 2<")
        .containsOnlyOnce("id=\"w-" + key("Page 84").substring(0, 8))
        .containsOnlyOnce("id=\"w-" + key("Page 85").substring(0, 8));
    assertThat(list(given.ana())).bodyText().containsOnlyOnce(">Page 84<").contains("value=\"" + again.value());

    tick(first, key("Page 84"), true, given.ana(), false);
    assertThat(list(given.ana())).as("set again since").bodyText().containsOnlyOnce(">Page 84<")
        .doesNotContain("Done: 1");
    tick(again, key("Page 84"), true, given.ana(), false);
    assertThat(list(given.ana())).bodyText().containsOnlyOnce(">Page 84<").contains("Done: 1");
  }

  @Test
  void showsThreeAtHomeAndAllInTheirList() {
    given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), NOTES + "\n- Page 86\n- Page 87", TestClock.START);
    assertThat(family(given.ana())).bodyText().contains("To practise now").contains("Page 86").contains("All 4<")
        .doesNotContain("w-" + key("Page 87").substring(0, 8)).contains("role=\"checkbox\" aria-checked=\"false\"");
    assertThat(list(given.ana())).hasStatusOk().bodyText().contains("Page 87");
    assertThat(list(given.viewer(Cast.CARMEN))).hasStatusOk().bodyText().contains("Nothing is set to practise.");
  }

  @Test
  void ticksAtHomeAndKeepsWhatWasTickedToBeTakenBack() {
    var session = given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), NOTES + "\n- Page 86\n- Page 87",
        TestClock.START);
    var ticked = tick(session, key("Page 84"), true, "home", given.ana(), true);
    assertThat(ticked).hasStatusOk().bodyText().doesNotContain("<html").contains("Page 84").contains("Page 87")
        .contains("aria-checked=\"true\"").contains("All 4, one done");
    assertThat(family(given.elena())).as("done, and not shown any more").bodyText()
        .doesNotContain("w-" + key("Page 84").substring(0, 8)).contains("All 4, one done");
    assertThat(tick(session, key("Page 84"), false, "home", given.elena(), true)).bodyText().contains("All 4<");
  }

  @Test
  void ticksByTheStudentForAllToSeeAndTakesItBackByTheSamePress() {
    var session = noted();
    assertThat(tick(session, key("Page 84"), true, given.ana(), true)).hasStatusOk().bodyText()
        .contains("Done: 1").contains("Ticked by Ana Rivera, today, 5:12 pm").contains("aria-checked=\"true\"")
        .doesNotContain("<html");
    assertThat(tick(session, key("Page 84"), true, given.elena(), true)).bodyText().contains("Ticked by Ana Rivera");
    assertThat(list(given.elena())).bodyText().contains("Done: 1");

    assertThat(tick(session, key("Page 84"), false, given.elena(), true)).hasStatusOk().bodyText()
        .doesNotContain("Done:");
    assertThat(ticks()).isZero();
  }

  @Test
  void writesDownWhoseNotesItShowed() {
    var session = noted();
    assertThat(list(given.elena())).hasStatusOk();
    assertThat(sql.sql("select session_id from notes_read where reader_id = :elena")
        .param("elena", given.elena().id()).list(SessionId.class)).containsExactly(session);
  }

  @Test
  void worksWithoutScript() {
    var session = noted();
    var answer = tick(session, key("Page 85"), true, given.elena(), false);
    assertThat(answer).hasStatus3xxRedirection();
    assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/family/practice#practice-");
    assertThat(ticks()).isEqualTo(1);
    assertThat(tick(session, key("Page 85"), false, "home", given.elena(), false).getResponse().getRedirectedUrl())
        .isEqualTo("/family#practice");
    assertThat(tick(session, key("Page 85"), true, "student", given.elena(), false).getResponse().getRedirectedUrl())
        .startsWith("/family/students/").contains("#practice-");
  }

  @Test
  void takesAnEditedItemForANewOneAndTicksNothingThatIsNotThere() {
    var session = noted();
    tick(session, key("Page 84"), true, given.ana(), true);
    notes.submit(session, 1, "## To practise\n- Page 94\n- Page 85", given.maya(), TestClock.START);

    assertThat(list(given.ana())).bodyText().contains("Page 94").doesNotContain("Done:");
    assertThat(tick(session, key("Page 84"), true, given.ana(), true)).hasStatusOk();
    assertThat(tick(session, "nonsense", true, given.ana(), true)).hasStatusOk();
    assertThat(ticks()).as("only the first").isEqualTo(1);
  }

  @Test
  void foldsAwayWhatIsOlderThanThreeNotes() {
    for (var start
        : List.of("2026-11-02T21:00:00Z", "2026-11-05T21:00:00Z", "2026-11-09T21:00:00Z", "2026-11-12T21:00:00Z")) {
      given.noted(given.session(Cast.ALGEBRA, start), "## Homework\n" + start, TestClock.START);
    }
    given.noted(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), "## Homework\nGlue", TestClock.START);
    assertThat(list(given.ana())).bodyText().contains("Earlier: 1").contains("2026-11-02T21:00:00Z")
        .doesNotContain("Glue");
  }
}
