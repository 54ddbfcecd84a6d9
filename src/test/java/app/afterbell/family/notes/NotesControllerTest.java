package app.afterbell.family.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class NotesControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;
  private final TestClock clock;

  NotesControllerTest(MockMvcTester pages, Given given, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
    this.clock = clock;
  }

  private MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult search(String words, Viewer viewer, Viewer... student) {
    var request = pages.post().uri("/family/notes/search").param("q", words).with(csrf()).with(SignedIn.as(viewer));
    return (student.length == 0 ? request : request.param("student", student[0].id().value().toString())).exchange();
  }

  private void someNotes() {
    given.noted(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"),
        "Worked on *fractions* with the sheet of Señora Núñez", TestClock.START);
    given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), "Parabolas <b>by hand</b>", TestClock.START);
    given.noted(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), "Fractions of a turn", TestClock.START);
  }

  @Test
  void findsWordsInAnyFormWithoutAccentsAndMarksThem() {
    someNotes();
    assertThat(search("nunez fraction", given.elena())).hasStatusOk().bodyText()
        .contains("<mark>fractions</mark>").contains("<mark>Núñez</mark>").doesNotContain("Parabolas")
        .doesNotContain("turn");
    assertThat(search("maya parabola", given.elena())).as("the mentor’s name too").bodyText()
        .contains("<mark>Parabolas</mark>").doesNotContain("<b>by hand");
  }

  @Test
  void findsWordsWithinASentenceWithoutBlanks() {
    given.noted(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"), "我们今天学习了**分数**的加法。", TestClock.START);
    given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), "今日はかけ算を練習しました。", TestClock.START);
    assertThat(search("分数", given.elena())).bodyText().contains("我们今天学习了<mark>分数</mark>的加法。").doesNotContain("練習");
    assertThat(search("かけ算 maya", given.elena())).bodyText().contains("今日は<mark>かけ算</mark>を練習しました。")
        .doesNotContain("学习");
    assertThat(search("かけ算 tomas", given.elena())).bodyText().contains("No notes with “かけ算 tomas”");
    assertThat(search("-分数 maya", given.elena())).bodyText().contains("練習").doesNotContain("学习");
  }

  @Test
  void keepsSignsAndNumbersAsTheyWereTyped() {
    given.noted(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"), "V = l*w*h and 2**3**2, **so**\n\n12. a\n14. b",
        TestClock.START);
    assertThat(get("/family/notes", given.elena())).bodyText()
        .contains("l*w*h and 2**3**2, <strong>so</strong>", "<ol start=\"12\">", "<li value=\"14\">b");
    assertThat(search("so", given.elena())).bodyText().doesNotContain("**so");
    assertThat(search("2**3**2", given.elena())).bodyText().contains("l*w*h");
  }

  @Test
  void findsWordsThatStandApartInNotesPartAndNames() {
    var lucia = given.viewer(Cast.LUCIA);
    given.noted(given.session(Cast.ROBOTICS, "2026-11-13T15:30:00Z"), "Grippers for all", lucia, "Glued a quokka",
        TestClock.START);
    someNotes();
    assertThat(search("gripper quokka", given.elena())).bodyText().contains("<mark>quokka</mark>")
        .doesNotContain("Parabolas");
    assertThat(search("quokka -gripper", given.elena())).bodyText().contains("No notes with");
    assertThat(search("gripper -quokka", given.elena())).bodyText().contains("No notes with");
    assertThat(search("gripper -quokka", given.viewer(Cast.AVI))).as("another’s part").bodyText()
        .contains("<mark>Grippers</mark>");
    assertThat(search("fractions -algebra", given.elena())).bodyText().contains("turn").doesNotContain("Nov 16");
    assertThat(search("fractions -maya", given.elena())).bodyText().contains("No notes with");
    assertThat(search("\"o'clock\" or quokka", given.elena())).bodyText().contains("<mark>quokka</mark>");
    assertThat(search("maya", given.elena())).bodyText().contains("Parabolas").contains("turn").contains("quokka");
  }

  @Test
  void findsASessionByWhoseItWasAlsoWhenTheEngagementIsAnothersNow() {
    someNotes();
    sql.sql("update engagement set mentor_id = :tomas where id = :id")
        .param("tomas", given.viewer(Cast.TOMAS).id()).param("id", given.engagement(Cast.ALGEBRA)).update();
    assertThat(search("maya parabola", given.elena())).bodyText().contains("<mark>Parabolas</mark>");
    assertThat(search("parabola tomás", given.elena())).bodyText().contains("No notes with");
  }

  @Test
  void showsNoHeadingUnderWhichNothingWasWritten() {
    var session = given.noted(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"),
        "## What we did\n\nTiles.\n\n## To practise\n\n### Next time\n- \n\n## Well done", TestClock.START);
    var student = "/family/students/" + given.ana().id().value();
    for (var path : List.of("/family/notes", "/family", student, "/family/sessions/" + session.value(),
        "/family/notes/print?student=" + given.ana().id().value() + "&from=2026-11-01&to=2026-11-30",
        "/family/calendar?session=" + session.value())) {
      assertThat(get(path, given.elena())).as(path).bodyText().contains("What we did", "Tiles.", "Well done")
          .doesNotContain("To practise</h").doesNotContain("Next time");
    }
    assertThat(get("/mentor/sessions/" + session.value(), given.maya())).bodyText().contains("To practise");
  }

  @Test
  void searchesOneStudentsNotes() {
    someNotes();
    assertThat(search("fractions", given.elena())).bodyText().contains("Nov 16").contains("Nov 20");
    assertThat(search("fractions", given.elena(), given.viewer(Cast.LUCIA))).bodyText().contains("Nov 20")
        .doesNotContain("Nov 16");
    assertThat(get("/family/notes?student=" + given.ana().id().value(), given.elena())).bodyText()
        .contains("Parabolas").doesNotContain("turn");
  }

  @Test
  void listsTheNewestWhereNothingIsSearchedAndSaysWhatToTryWhereNothingIsFound() {
    someNotes();
    assertThat(get("/family/notes", given.elena())).bodyText().contains("turn").contains("Parabolas")
        .doesNotContain("<mark>");
    assertThat(search("  ", given.elena())).bodyText().contains("turn");
    assertThat(search("volcano", given.elena())).bodyText().contains("No notes with “volcano”")
        .contains("Try fewer words");
    assertThat(search("<script>'\"&!|:*", given.elena())).hasStatusOk().bodyText().doesNotContain("<script>'");
    assertThat(get("/family/notes", given.viewer(Cast.CARMEN))).bodyText().contains("There are no notes yet.");
  }

  @Test
  void readsWhatIsNewSinceTheLastVisit() {
    someNotes();
    get("/family", given.elena());
    clock.advance(Duration.ofHours(2));
    given.noted(given.session(Cast.ALGEBRA, "2026-11-12T21:00:00Z"), "Late notes", clock.instant());
    assertThat(get("/family/notes?new=true", given.elena())).bodyText().contains("Late notes")
        .doesNotContain("Parabolas");
  }

  @Test
  void showsOlderOnes() {
    var engagement = given.engagement(Cast.ALGEBRA);
    for (int day = 0; day < 21; day++) {
      var start = Instant.parse("2026-11-22T21:00:00Z").minus(Duration.ofDays(day));
      given.noted(given.session(engagement, start), "Fractions of day " + day + ".", TestClock.START);
    }
    assertThat(get("/family/notes", given.ana())).bodyText().contains("day 19.").doesNotContain("day 20.")
        .contains("Show older");
    var last = Instant.parse("2026-11-03T21:00:00Z").getEpochSecond() + "-00000000-0000-0000-0000-000000000000";
    assertThat(get("/family/notes?before=" + last, given.ana())).bodyText().contains("day 20.")
        .doesNotContain("day 19.");
    assertThat(search("fractions", given.ana())).bodyText().contains("name=\"before\"");
  }
}
