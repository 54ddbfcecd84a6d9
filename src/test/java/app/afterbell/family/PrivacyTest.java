package app.afterbell.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.households.FamilyId;
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
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * By none of the pages does a family reach another's part of a note, sessions, students, or what a mentor is paid (R21,
 * R27, R28).
 */
@PageTest
class PrivacyTest {

  private static final String LUCIAS = "Lucía glued the quokka";
  private static final String NOAS = "Noa measured the axolotl";
  // What an hour pays, and what it comes to: 90 minutes of the club, and 60 of algebra.
  private static final String PAID = "75\\.07|112\\.6[01]|50\\.03";

  private final MockMvcTester pages;
  private final Given given;
  private final NotesLog notes;
  private final Sql sql;
  private SessionId club;
  private SessionId algebra;

  PrivacyTest(MockMvcTester pages, Given given, NotesLog notes, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.notes = notes;
    this.sql = sql;
  }

  @BeforeEach
  void aGroupAndAnother() {
    algebra = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    club = given.attended(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), TestClock.START);
    var parts = Map.of(
        given.viewer(Cast.LUCIA).id(), "## To practise\n" + LUCIAS, given.viewer(Cast.NOA).id(),
        "## To practise\n" + NOAS);
    var submission = new NotesSubmission(0, "Grippers for all", parts, 0);
    assertThat(notes.submit(club, submission, given.maya(), TestClock.START).accepted()).isTrue();
  }

  private MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult search(String words, Viewer viewer) {
    return pages.post().uri("/family/notes/search").param("q", words).with(csrf()).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult tick(Viewer student, SessionId session, Viewer viewer) {
    return pages.post().uri("/family/students/" + student.id().value() + "/practice")
        .param("session", session.value().toString()).param("item", "x").param("done", "true")
        .with(csrf()).with(SignedIn.as(viewer)).exchange();
  }

  private List<MvcTestResult> everyPage(Viewer viewer, Viewer student) {
    var id = student.id().value();
    return List.of(
        get("/family", viewer), get("/family/practice", viewer), get("/family/students/" + id, viewer),
        get("/family/sessions/" + club.value(), viewer),
        get("/family/notes", viewer), get("/family/notes?new=true", viewer), search("gripper", viewer),
        search("quokka", viewer),
        search("axolotl", viewer), get("/family/notes/print?student=" + id, viewer),
        get("/family/calendar?on=2026-11-20", viewer),
        get("/family/calendar?session=" + club.value(), viewer), get("/family/people", viewer),
        get("/family/inbox", viewer),
        get("/family/billing", viewer));
  }

  // A token is letters at random: now and then they spell a name.
  private static String words(MvcTestResult page) {
    try {
      return page.getResponse().getContentAsString()
          .replaceAll("(name=\"_csrf\" value|<meta name=\"csrf\" content)=\"[^\"]*\"", "");
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
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

  private void may(String right, Viewer student, boolean may) {
    sql.sql("update guardianship set " + right + " = :may where guardian_id = :elena and student_id = :student")
        .param("may", may).param("elena", given.elena().id()).param("student", student.id()).update();
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
