package app.afterbell.mentor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.NotesLog;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** R21: what is written for one student of a group, on the pages of the mentor and of staff. */
@PageTest
class NotesPartsControllerTest extends PartsOfAGroup {

  NotesPartsControllerTest(MockMvcTester pages, Given given, NotesLog notes, Sql sql) {
    super(pages, given, notes, sql);
  }

  @Test
  void hasAClosedBoxForEachOfAGroupAndNoneForOneStudent() {
    var page = open();
    assertThat(page).contains("Notes for all families");
    assertThat(box(page, lucia)).startsWith("<details class=\"part\">").contains("Only for Lucía’s family")
        .contains("Lucía and Lucía’s guardians read this beside the notes for all. The other families never see it.")
        .contains("Up to 10,000 characters.").contains("/notes/draft/" + lucia);
    assertThat(box(page, noa)).contains("Only for Noa’s family");
    assertThat(open(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), given.maya(), "mentor"))
        .contains("Session notes").doesNotContain("name=\"part-").doesNotContain("Notes for all families");
  }

  @Test
  void submitsPartsWithTheNotesAndOpensTheBoxesThatHoldOne() {
    assertThat(send("both", "part-" + lucia, "Lucía led.\r\n", "part-" + noa, "  ")).hasStatus(303);
    assertThat(standing(lucia)).isEqualTo("Lucía led.");
    assertThat(standing(noa)).isEmpty();

    var page = open();
    assertThat(box(page, lucia)).startsWith("<details class=\"part\" open").contains("Lucía led.");
    assertThat(box(page, noa)).startsWith("<details class=\"part\">");
    assertThat(send("notes", "notes-base", "1")).hasStatus(303);
    assertThat(standing(lucia)).as("the box was emptied").isEmpty();
  }

  @Test
  void leavesThePartsWhereTheFormHadNoBox() {
    send("notes", "part-" + lucia, "Lucía led.");
    var fields = fields("notes", "notes-base", "1", "notes", "The arm lifts 250 g.");
    fields.keySet().removeIf(field -> field.startsWith("part-"));
    assertThat(send("mentor", given.maya(), "notes", fields)).hasStatus(303);
    assertThat(standing(lucia)).isEqualTo("Lucía led.");
  }

  @Test
  void pointsAtTheBoxOfWhatIsTooLongOrNoTextAndKeepsAllThatWasTyped() {
    var tooLong = body(send("both", "part-" + lucia, "é".repeat(10_001), "part-" + noa, "Noa built."));
    assertThat(tooLong).contains("href=\"#part-" + lucia).contains("One thing needs your attention");
    assertThat(box(tooLong, lucia)).startsWith("<details class=\"part\" open")
        .contains("This part has 10,001 characters. 10,000 are allowed.");
    assertThat(box(tooLong, noa)).contains("Noa built.");

    var noText = body(send("both", "part-" + noa, "beep \u0085"));
    assertThat(noText).contains("href=\"#part-" + noa);
    assertThat(box(noText, noa)).contains("It has characters that cannot be shown");
    assertThat(sql.sql("select count(*) from notes_entry").one(Integer.class)).isZero();
  }

  @Test
  void showsTheOthersPartsBesideOnesOwn() {
    send("notes", "part-" + lucia, "Theirs for Lucía.", "part-" + noa, "The same.");
    var second = send("staff", given.bola(), "notes",
        fields("notes", "part-" + lucia, "Mine for Lucía.", "part-" + noa, "The same."));
    assertThat(second).hasStatus(409).bodyText()
        .containsSubsequence("Only for Lucía’s family", "Theirs for Lucía.", "Mine for Lucía.")
        .contains("name=\"notes-base\" value=\"1\"");
    assertThat(body(second).split("The same.", -1)).as("only its box").hasSize(2);
  }

  @Test
  void previewsPartsToo() {
    assertThat(send("preview", "part-" + lucia, "**Lucía** led.")).hasStatusOk().bodyText()
        .contains("<h2>Only for Lucía’s family</h2>").contains("<strong>Lucía</strong> led.");
    assertThat(pages.post().uri("/mentor/sessions/{id}/notes/preview", club.value()).param("part-" + lucia, "*so*")
        .with(SignedIn.as(given.maya())).with(csrf()).exchange()).hasStatusOk().bodyText().contains("<em>so</em>");
  }

  @Test
  void keepsAndShowsThePartOfWhoIsNoLongerInTheGroup() {
    send("notes", "part-" + lucia, "Lucía led.", "part-" + noa, "Noa built.");
    sql.sql("delete from session_student where student_id <> :lucia::uuid").param("lucia", lucia).update();

    var page = open();
    assertThat(box(page, noa)).startsWith("<details class=\"part\" open").contains("Only for Noa’s family")
        .contains("Noa built.");
    assertThat(box(page, lucia)).contains("Lucía led.");
    assertThat(page).doesNotContain("Cian");
    assertThat(send("mentor", given.maya(), "notes", Map.of("what", "notes", "notes-base", "1", "notes", "The arm.",
        "part-" + noa, "Noa built.", "part-" + lucia, "Lucía led."))).hasStatus(303);
    assertThat(standing(noa)).isEqualTo("Noa built.");
  }

  @Test
  void losesNothingTypedForSomebodyWhoIsNotThereAndSaysNoName() {
    var refused = send("notes", "part-" + id(Cast.ANA), "For somebody else.");
    assertThat(refused).hasStatus(422).bodyText().contains("The students of this session have changed.")
        .contains("For somebody else.").doesNotContain("Only for Ana");
    assertThat(send("notes", "part-1-1-1", "x", "part-", "y")).hasStatus(303);
  }
}
