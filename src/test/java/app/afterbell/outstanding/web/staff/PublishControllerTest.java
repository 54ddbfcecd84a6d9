package app.afterbell.outstanding.web.staff;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.outstanding.OutstandingNotes;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PublishControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final OutstandingNotes notes;
  private final Sql sql;

  PublishControllerTest(MockMvcTester pages, Given given, OutstandingNotes notes, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.notes = notes;
    this.sql = sql;
  }

  @Test
  void proposesTheNotesWithoutTheNamesOfTheWholeFamily() {
    var id = noted("Ana factored with Lucía. Elena Rivera and Marco called Maya. Will asked.");

    assertThat(get(path(id), given.bola())).hasStatusOk().bodyText()
        .contains("The student factored with a relative. The guardian and the guardian called the mentor. Will "
        + "asked.</textarea>",
            "<del><bdi>Ana</bdi></del> the student");
  }

  @Test
  void publishesWhatStaffCorrectedAndMentorsReadIt() {
    var id = noted("Ana factored.");

    assertThat(send(path(id), given.bola(), "body", "The student factored **well**.")).hasStatus(303)
        .hasRedirectedUrl("/staff/outstanding?done=published");

    assertThat(get("/mentor/outstanding", given.tomas())).hasStatusOk().bodyText()
        .contains("Algebra II", "The student factored <strong>well</strong>.")
        .doesNotContain("Ana", "Maya", "Bola", id.value().toString());
    var open = given.session(Cast.CHEMISTRY, "2026-11-23T21:00:00Z");
    assertThat(get("/mentor/sessions/" + open.value() + "/notes", given.tomas())).bodyText()
        .contains("Example notes from other mentors (1)", "The student factored <strong>well</strong>.");
    assertThat(get("/staff/outstanding", given.imogen())).bodyText()
        .contains("Published by Bola Akindele", "Maya Okafor");
  }

  @Test
  void asksOnceMoreBeforeANameIsPublished() {
    var id = noted("Ana factored.");

    assertThat(send(path(id), given.bola(), "body", "Ana's work and rivera")).hasStatus(422).bodyText()
        .contains("“Ana's”, “rivera” still stand in it.", "They may stay", "Ana's work and rivera</textarea>");
    assertThat(notes.published()).isEmpty();
    assertThat(send(path(id), given.bola(), "body", "Ana's work and rivera", "names-stay", "yes")).hasStatus(303);
  }

  @Test
  void neverTakesThePartForOneStudent() {
    var robotics = given.session(Cast.ROBOTICS, "2026-11-23T20:00:00Z");
    given.noted(robotics, "We built a crane.", given.viewer(Cast.NOA), "A word for one family.", START);

    assertThat(get(path(robotics), given.bola())).hasStatusOk().bodyText()
        .contains("We built a crane.").doesNotContain("A word for one family");
  }

  @Test
  void refusesNothingAndTooMuchAndKeepsWhatWasTyped() {
    var id = noted("Ana factored.");

    assertThat(send(path(id), given.bola(), "body", "# \u200b\n- \u00a0")).hasStatus(422).bodyText()
        .contains("Nothing is left to publish.");
    assertThat(send(path(id), given.bola(), "body", "  ")).hasStatus(422).bodyText()
        .contains("Nothing is left to publish.");
    assertThat(send(path(id), given.bola(), "body", "x".repeat(20_001))).hasStatus(422).bodyText()
        .contains("This has 20,001 characters. 20,000 are allowed.");
    assertThat(send(path(id), given.bola(), "body", "Hello Ana", "what", "check")).hasStatusOk().bodyText()
        .contains("is a name here");
    assertThat(send(path(id), given.bola(), "body", "*so*", "what", "preview")).hasStatusOk().bodyText()
        .contains("<em>so</em>");
  }

  @Test
  void publishesOnceHoweverOftenItIsSentAndTellsWhoComesSecond() {
    var id = noted("Ana factored.");
    send(path(id), given.bola(), "body", "One.");

    assertThat(send(path(id), given.bola(), "body", "One.")).hasStatus(303);
    assertThat(send(path(id), given.imogen(), "body", "Two.")).hasStatus(409).bodyText()
        .contains("Somebody published these notes meanwhile.", "Two.</textarea>");
    assertThat(notes.published()).hasSize(1);
  }

  @Test
  void withdrawsAtOnceAndKeepsWhoDidIt() {
    var id = noted("Ana factored.");
    send(path(id), given.bola(), "body", "One.");
    var note = notes.published().getFirst();

    assertThat(send("/staff/outstanding/" + note.id().value() + "/withdrawal", given.imogen())).hasStatus(303);

    assertThat(get("/mentor/outstanding", given.maya())).bodyText().contains("Staff have not chosen a note yet.");
    assertThat(notes.beside("Algebra II")).isEmpty();
    assertThat(get("/staff/outstanding", given.bola())).bodyText()
        .contains("1 was withdrawn", "Withdrawn by Imogen Castellanos");
    assertThatThrownBy(() -> sql.sql("delete from outstanding_note").update()).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> sql.sql("update outstanding_note set body = 'Other'").update())
        .isInstanceOf(DataAccessException.class);
    assertThat(send(path(id), given.bola(), "body", "Better.")).hasStatus(303);
  }

  @Test
  void showsThoseOfTheSameSubjectFirst() {
    send(path(noted("Ana factored.")), given.bola(), "body", "Of algebra.");
    var chemistry = given.logged(given.session(Cast.CHEMISTRY, "2026-11-23T21:00:00Z"), START);
    send(path(chemistry), given.bola(), "body", "Of chemistry.");

    assertThat(notes.beside("ap chemistry")).extracting(OutstandingNotes.OutstandingNote::body)
        .containsExactly("Of chemistry.", "Of algebra.");
    assertThat(notes.beside("Algebra II").getFirst().body()).isEqualTo("Of algebra.");
  }

  @Test
  void listsNotesToChooseFromWithoutTheirTextAndNotesDownWhoReadOne() {
    var id = noted("Ana factored.");
    assertThat(get("/staff/outstanding/new", given.bola())).hasStatusOk().bodyText()
        .contains("Ana · Algebra II", path(id)).doesNotContain("factored");
    assertThat(get("/staff/outstanding/new?subject=French", given.bola())).bodyText()
        .contains("There are no notes of French");
    assertThat(readings()).isZero();

    get(path(id), given.bola());

    assertThat(readings()).isPositive();
    assertThat(get("/staff/sessions/" + id.value(), given.bola())).bodyText().contains(path(id));
  }

  private int readings() {
    return sql.sql("select count(*) from audit_reading").one(Integer.class);
  }

  private SessionId noted(String body) {
    return given.noted(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), body, START);
  }

  private static String path(SessionId id) {
    return "/staff/sessions/" + id.value() + "/outstanding";
  }

  private MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult send(String path, Viewer viewer, String... fields) {
    var request = pages.post().uri(path);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.with(SignedIn.as(viewer)).with(csrf()).exchange();
  }
}
