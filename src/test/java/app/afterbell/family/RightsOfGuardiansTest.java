package app.afterbell.family;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a guardian may see, child by child: the notes of one, the bill of another (R28). */
@PageTest
class RightsOfGuardiansTest extends PrivatePages {

  RightsOfGuardiansTest(MockMvcTester pages, Given given, NotesLog notes, Sql sql) {
    super(pages, given, notes, sql);
  }

  @Test
  void aGuardianWithoutNotesSeesSessionsAlone() {
    sql.sql("update guardianship set reads_notes = false where guardian_id = :elena")
        .param("elena", given.elena().id()).update();
    var elena = given.elena();
    var lucia = given.viewer(Cast.LUCIA);

    assertThat(get("/family", elena)).hasStatusOk().bodyText()
        .contains("Lucía’s notes are not shared with you.").contains("ask Riverbend Tutoring")
        .doesNotContain("Grippers").doesNotContain("quokka").doesNotContain("practise")
        .doesNotContain("/family/notes\"");
    assertThat(get("/family/practice", elena)).bodyText().contains("Nothing is set to practise.")
        .doesNotContain("quokka");
    assertThat(get("/family/students/" + lucia.id().value(), elena)).hasStatusOk().bodyText()
        .contains("Attended, 90 min").contains("Lucía’s notes are not shared with you.")
        .contains("ask Riverbend Tutoring")
        .doesNotContain("Grippers").doesNotContain("quokka").doesNotContain("practise")
        .doesNotContain("/family/notes\"");
    assertThat(get("/family/sessions/" + club.value(), elena)).hasStatusOk().bodyText().doesNotContain("Grippers");
    assertThat(get("/family/notes", elena)).hasStatus(404);
    assertThat(search("gripper", elena)).hasStatus(404);
    assertThat(get("/family/notes/print", elena)).hasStatus(404);
    assertThat(tick(lucia, club, elena)).hasStatus(404);
    assertThat(sql.sql("select count(*) from notes_read").one(Integer.class)).isZero();
  }

  @Test
  void aGuardianWhoReadsOneChildsNotesReadsNothingOfTheOthers() {
    may("reads_notes", given.viewer(Cast.LUCIA), false);
    var elena = given.elena();
    for (var page : everyPage(elena, given.ana())) {
      assertThat(page).hasStatusOk();
      assertThat(words(page)).as(page.getRequest().getRequestURI()).doesNotContain("Grippers").doesNotContain("glued");
    }
    assertThat(get("/family/notes", elena)).bodyText().contains("trinomials");
    assertThat(get("/family/students/" + given.viewer(Cast.LUCIA).id().value(), elena)).hasStatusOk().bodyText()
        .doesNotContain("Grippers").doesNotContain("glued");
    assertThat(get("/family/notes/print?student=" + given.viewer(Cast.LUCIA).id().value(), elena)).hasStatus(404);
    assertThat(get("/family/notes?student=" + given.viewer(Cast.LUCIA).id().value(), elena)).hasStatus(404);
    assertThat(tick(given.viewer(Cast.LUCIA), club, elena)).hasStatus(404);
    assertThat(sql.sql("select session_id from notes_read where reader_id = :elena").param("elena", elena.id())
        .list(SessionId.class))
        .containsOnly(algebra);
    assertThat(get("/family/sessions/" + club.value(), given.viewer(Cast.MARCO))).bodyText()
        .contains("Grippers", LUCIAS);
  }

  @Test
  void aGuardianWhoReadsTheOtherChildsNotesReadsNothingOfTheFirsts() {
    may("reads_notes", given.ana(), false);
    var elena = given.elena();
    for (var page : everyPage(elena, given.viewer(Cast.LUCIA))) {
      assertThat(page).hasStatusOk();
      assertThat(words(page)).as(page.getRequest().getRequestURI()).doesNotContain("trinomials")
          .doesNotContain("Page 84");
    }
    assertThat(get("/family/students/" + given.ana().id().value(), elena)).hasStatusOk().bodyText()
        .doesNotContain("trinomials");
    assertThat(get("/family/sessions/" + algebra.value(), elena)).hasStatusOk().bodyText().doesNotContain("trinomials");
    assertThat(get("/family/notes/print?student=" + given.ana().id().value(), elena)).hasStatus(404);
    assertThat(get("/family/sessions/" + club.value(), elena)).bodyText().contains("Grippers", LUCIAS);
  }

  @Test
  void aGuardianWhoSeesWhatOneChildCostsSeesNothingOfTheOthers() {
    may("sees_money", given.viewer(Cast.LUCIA), false);
    for (var page : everyPage(given.elena(), given.ana())) {
      assertThat(words(page)).as(page.getRequest().getRequestURI()).doesNotContain("41.11").doesNotContain("61.67");
    }
    assertThat(get("/family/billing", given.elena())).bodyText().contains("85.01");
    may("sees_money", given.ana(), false);
    for (var page : everyPage(given.elena(), given.ana())) {
      assertThat(words(page)).as(page.getRequest().getRequestURI()).doesNotContain("85.01").doesNotContain("$");
    }
    assertThat(get("/family/billing", given.elena())).hasStatus(404);
  }

  @Test
  void aGuardianOfTwoInOneSessionReadsThePartOfTheOneWhoseNotesAreOpenToThem() {
    given.joins(Cast.ANA, Cast.ROBOTICS, Instant.parse("2026-11-20T00:00:00Z"));
    var both = given.session(Cast.ROBOTICS, "2026-11-21T15:30:00Z");
    var parts = Map.of(given.viewer(Cast.LUCIA).id(), "Lucía soldered.", given.ana().id(), "Ana wired.");
    assertThat(notes.submit(both, new NotesSubmission(0, "Motors for all", parts, 0), given.maya(), TestClock.START)
        .accepted()).isTrue();
    may("reads_notes", given.viewer(Cast.LUCIA), false);
    var pages = new ArrayList<>(everyPage(given.elena(), given.ana()));
    pages.add(get("/family/sessions/" + both.value(), given.elena()));
    pages.add(get("/family/calendar?session=" + both.value(), given.elena()));
    pages.add(search("soldered", given.elena()));
    for (var page : pages) {
      assertThat(words(page).replace("“soldered”", "").replace("value=\"soldered\"", ""))
          .as(page.getRequest().getRequestURI()).doesNotContain("soldered");
    }
    assertThat(get("/family/calendar?session=" + both.value(), given.elena())).bodyText()
        .contains("Motors for all", "Ana wired.");
    assertThat(get("/family/sessions/" + both.value(), given.elena())).bodyText()
        .contains("Motors for all", "Ana wired.");
  }
}
