package app.afterbell.mentor.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.NotesLog;
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
class NotesControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final NotesLog notes;

  NotesControllerTest(MockMvcTester pages, Given given, NotesLog notes) {
    this.pages = pages;
    this.given = given;
    this.notes = notes;
  }

  private MvcTestResult notes(Viewer viewer) {
    return pages.get().uri("/mentor/notes").with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult search(Viewer viewer, String what) {
    return pages.post().uri("/mentor/notes/search").param("q", what).with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  @Test
  void listsOnesOwnAsTheyReadNowTheNewestSessionFirst() {
    var older = given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), "Old words", TestClock.START);
    notes.submit(older, 1, "New *words*", given.maya(), TestClock.START);
    given.noted(given.session(Cast.WRITING, "2026-11-20T20:30:00Z"), "A poem", TestClock.START);
    given.noted(given.session(Cast.CHEMISTRY, "2026-11-23T20:00:00Z"), "Salts", TestClock.START);

    assertThat(notes(given.maya())).hasStatusOk().bodyText()
        .containsSubsequence("Leo · Creative writing", "A poem", "Ana · Algebra II", "New <em>words</em>", "")
        .contains("edited today, 5:12 pm").doesNotContain("Old words").doesNotContain("Salts");
    assertThat(notes(given.viewer("hannah"))).bodyText().contains("You have written no notes yet.");
  }

  @Test
  void searchesTextsStudentsAndEngagements() {
    given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), "Completing the square, 100 %", TestClock.START);
    given.noted(given.session(Cast.WRITING, "2026-11-20T20:30:00Z"), "A poem", TestClock.START);

    assertThat(search(given.maya(), "SQUARES compl")).bodyText()
        .contains("<mark>Completing</mark>").contains("<mark>square</mark>").doesNotContain("A poem");
    assertThat(search(given.maya(), "park")).bodyText().contains("A poem").doesNotContain("Completing");
    assertThat(search(given.maya(), "\"the square\" ana 100")).bodyText().contains("Completing")
        .doesNotContain("A poem");
    assertThat(search(given.maya(), "square poem")).bodyText().contains("No notes with “square poem”.");
    assertThat(search(given.maya(), "the")).bodyText().contains("“the” is in every note, or is no word.");
    assertThat(search(given.maya(), "<b>'\\ | & !%")).hasStatusOk();
    given.noted(given.session(Cast.ALGEBRA, "2026-11-13T21:00:00Z"), "我们今天学习了分数的加法。", TestClock.START);
    assertThat(search(given.maya(), "分数 ana")).bodyText().contains("了<mark>分数</mark>的").doesNotContain("Completing");
    assertThat(search(given.maya(), "分数 -加法")).bodyText().contains("No notes with “分数 -加法”.");
    assertThat(search(given.tomas(), "square")).bodyText().contains("No notes with “square”.");
  }

  @Test
  void showsAndSearchesThePartsOfEachFamily() {
    given.noted(given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z"), "The arm lifts.", given.viewer(Cast.NOA),
        "## Well done\nNoa soldered <i>everything</i>.", TestClock.START);
    given.noted(given.session(Cast.WRITING, "2026-11-20T20:30:00Z"), "A poem", TestClock.START);

    assertThat(notes(given.maya())).bodyText()
        .containsSubsequence("The arm lifts.", "Only for Noa’s family", "Noa soldered &lt;i&gt;", "A poem");
    assertThat(search(given.maya(), "soldering lifts cohen")).bodyText()
        .contains("<mark>lifts</mark>").contains("<mark>soldered</mark>").contains("Only for Noa’s family")
        .doesNotContain("A poem");
    assertThat(search(given.maya(), "poem -soldered")).bodyText().contains("<mark>poem</mark>")
        .doesNotContain("The arm");
    assertThat(search(given.tomas(), "soldered")).bodyText().contains("No notes with “soldered”.");
  }

  @Test
  void goesOnAPageAtATimeAlsoWhenSearching() {
    var engagement = given.engagement(Cast.ALGEBRA);
    for (int day = 0; day < 21; day++) {
      given.noted(given.session(engagement, Instant.parse("2026-11-22T21:00:00Z").minus(Duration.ofDays(day))),
          "Day " + day + " of fractions", TestClock.START);
    }
    assertThat(notes(given.maya())).bodyText().contains("Day 19 of").doesNotContain("Day 20 of").contains("?before=");
    assertThat(search(given.maya(), "fractions")).bodyText()
        .contains("Day 19 of <mark>fractions</mark>").contains("Day 19 of").doesNotContain("Day 20 of")
        .contains("name=\"before\"");
    assertThat(pages.post().uri("/mentor/notes/search").param("q", "fractions").param("before", "nonsense")
        .with(SignedIn.as(given.maya())).with(csrf()).exchange()).hasStatus(404);
  }

  @Test
  void cutsLongNotesAndLeadsToTheRest() {
    given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), "Begin\n\n" + "word 🙂 ".repeat(300) + "the end",
        TestClock.START);

    assertThat(notes(given.maya())).hasStatusOk().bodyText().contains("Begin").contains("Read on")
        .doesNotContain("the end");
  }
}
