package app.afterbell.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A club of two families and a session of one, and what a family’s pages show of them. */
abstract class PrivatePages {

  static final String LUCIAS = "Lucía glued the quokka";
  static final String NOAS = "Noa measured the axolotl";
  // What an hour pays, and what it comes to: 90 minutes of the club, and 60 of algebra.
  static final String PAID = "75\\.07|112\\.6[01]|50\\.03";

  final MockMvcTester pages;
  final Given given;
  final NotesLog notes;
  final Sql sql;
  SessionId club;
  SessionId algebra;

  PrivatePages(MockMvcTester pages, Given given, NotesLog notes, Sql sql) {
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

  final MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  final MvcTestResult search(String words, Viewer viewer) {
    return pages.post().uri("/family/notes/search").param("q", words).with(csrf()).with(SignedIn.as(viewer)).exchange();
  }

  final MvcTestResult tick(Viewer student, SessionId session, Viewer viewer) {
    return pages.post().uri("/family/students/" + student.id().value() + "/practice")
        .param("session", session.value().toString()).param("item", "x").param("done", "true")
        .with(csrf()).with(SignedIn.as(viewer)).exchange();
  }

  final List<MvcTestResult> everyPage(Viewer viewer, Viewer student) {
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
  static String words(MvcTestResult page) {
    try {
      return page.getResponse().getContentAsString()
          .replaceAll("(name=\"_csrf\" value|<meta name=\"csrf\" content)=\"[^\"]*\"", "");
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  final void may(String right, Viewer student, boolean may) {
    sql.sql("update guardianship set " + right + " = :may where guardian_id = :elena and student_id = :student")
        .param("may", may).param("elena", given.elena().id()).param("student", student.id()).update();
  }
}
