package app.afterbell.family;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.households.FamilyId;
import app.afterbell.sessions.NotesLog;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * By none of the pages does a family reach another's part of a note, sessions, students, or what a mentor is paid (R21,
 * R27, R28).
 */
@PageTest
class PrivacyTest extends PrivatePages {

  PrivacyTest(MockMvcTester pages, Given given, NotesLog notes, Sql sql) {
    super(pages, given, notes, sql);
  }

  @Test
  void noPageShowsAnothersPartOrName() {
    for (var page : everyPage(given.viewer(Cast.AVI), given.viewer(Cast.NOA))) {
      assertThat(page).hasStatusOk();
      assertThat(words(page)).as(page.getRequest().getRequestURI())
          .doesNotContain("glued").doesNotContain("Luc").doesNotContain("Rivera").doesNotContain("trinomials")
          .doesNotContainPattern(PAID);
    }
    for (var page : everyPage(given.elena(), given.viewer(Cast.LUCIA))) {
      assertThat(page).hasStatusOk();
      assertThat(words(page)).as(page.getRequest().getRequestURI())
          .doesNotContain("measured").doesNotContain("Noa").doesNotContain("Cohen")
          .doesNotContainPattern(PAID);
    }
  }

  @Test
  void eachFindsTheirOwn() {
    assertThat(get("/family", given.elena())).bodyText().contains("Grippers").contains(LUCIAS);
    assertThat(search("quokka", given.elena())).bodyText().contains("<mark>quokka</mark>");
    assertThat(search("quokka", given.viewer(Cast.AVI))).bodyText().contains("No notes with “quokka”");
    assertThat(get("/family/sessions/" + club.value(), given.viewer(Cast.NOA))).bodyText().contains(NOAS);
  }

  @Test
  void anotherFamilysStudentsAndSessionsDoNotExist() {
    var avi = given.viewer(Cast.AVI);
    var lucia = given.viewer(Cast.LUCIA);
    assertThat(get("/family/students/" + lucia.id().value(), avi)).hasStatus(404);
    assertThat(get("/family/notes?student=" + lucia.id().value(), avi)).hasStatus(404);
    assertThat(get("/family/notes/print?student=" + lucia.id().value(), avi)).hasStatus(404);
    assertThat(get("/family/sessions/" + algebra.value(), avi)).hasStatus(404);
    assertThat(get("/family/sessions/" + UUID.randomUUID(), avi)).hasStatus(404);
    assertThat(tick(lucia, club, avi)).hasStatus(404);
    assertThat(tick(given.viewer(Cast.NOA), algebra, avi)).hasStatus(404);
    assertThat(get("/family/sessions/" + algebra.value(), lucia)).as("her sister's").hasStatus(404);
  }

  @Test
  void whoLeftKeepsWhatWasTheirs() {
    given.session(Cast.ROBOTICS, "2026-11-27T15:30:00Z");
    given.leaves(Cast.LUCIA, Cast.ROBOTICS, TestClock.START);

    assertThat(get("/family", given.elena())).hasStatusOk().bodyText()
        .contains(LUCIAS).contains("Attended, 90 min").contains("No session is planned.");
    assertThat(get("/family/students/" + given.viewer(Cast.LUCIA).id().value(), given.elena())).hasStatusOk().bodyText()
        .contains(LUCIAS).contains("Attended, 90 min").contains("No session is planned.");
    assertThat(search("quokka", given.elena())).bodyText().contains("<mark>quokka</mark>");
  }

  @Test
  void aFormerGuardianSeesNothing() {
    var elena = given.elena();
    var family = sql.sql("select family_id from family_guardian where guardian_id = :elena")
        .param("elena", elena.id()).one(FamilyId.class);
    sql.sql("delete from guardianship where guardian_id = :elena").param("elena", elena.id()).update();
    sql.sql("delete from family_guardian where guardian_id = :elena and family_id = :family")
        .param("elena", elena.id()).param("family", family).update();

    assertThat(get("/family", elena)).hasStatusOk().bodyText().contains("No student is linked to you yet.")
        .doesNotContain("Ana");
    for (var path : List.of("/family/students/" + given.ana().id().value(), "/family/sessions/" + club.value(),
        "/family/notes", "/family/notes/print", "/family/billing")) {
      assertThat(get(path, elena)).as(path).hasStatus(404);
    }
  }
}
