package app.afterbell.mentor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.engagements.Engagements;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Notes in the boxes of a template, and as one text. */
@PageTest
class LogBoxesTest {

  private static final String NOTES = "## What we did\r\nFactoring trinomials.";

  private final MockMvcTester pages;
  private final Given given;
  private final Engagements engagements;
  private final Sessions sessions;
  private final Sql sql;

  LogBoxesTest(MockMvcTester pages, Given given, Engagements engagements, Sessions sessions, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.engagements = engagements;
    this.sessions = sessions;
    this.sql = sql;
  }

  private SessionId algebra() {
    return given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
  }

  private MvcTestResult send(String portal, SessionId id, String task, Viewer viewer, Map<String, String> fields) {
    var request = pages.post().uri("/{portal}/sessions/{id}/{task}", portal, id.value(), task);
    fields.forEach((name, value) -> request.param(name, value));
    return request.with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  private MvcTestResult send(SessionId id, Map<String, String> fields) {
    return send("mentor", id, "attendance", given.maya(), fields);
  }

  /** All attended and 60 minutes, then as given: name, value, name, value. */
  private Map<String, String> fields(SessionId id, String... others) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("attendance-base", "0");
    fields.put("notes-base", "0");
    fields.put("minutes", "60");
    fields.put("notes", NOTES);
    students(id).forEach(student -> fields.put("status-" + student, "attended"));
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    return fields;
  }

  private List<String> students(SessionId id) {
    var engagement = sessions.card(id, given.imogen()).engagementId();
    return engagements.find(engagement).orElseThrow().agreed().students().stream()
        .map(student -> student.value().toString()).toList();
  }

  @Test
  void writesItsBoxesAsOneTextWithoutTheEmptyOnes() {
    var id = algebra();
    var fields = fields(id, "what", "log", "heading-0", "What we did", "box-0", "We factored.\r\n\r\n- twice",
        "heading-1", "What went well", "box-1", " \u200b\r\n", "heading-2", "To practise", "box-2", "Page 84.",
        "notes", "");

    assertThat(send(id, fields)).hasStatus(303);
    assertThat(sql.sql("select body from notes_entry").one(String.class))
        .isEqualTo("## What we did\nWe factored.\n\n- twice\n\n## To practise\nPage 84.");
  }

  @Test
  void leavesOpenHeadingsOutOfOneTextToo() {
    var id = algebra();

    assertThat(send(id, fields(id, "as", "text", "notes", "## What we did\nWe factored.\n\n## What went well\n\n## "
        + "To practise\n")))
        .hasStatus(303);
    assertThat(sql.sql("select body from notes_entry").one(String.class)).isEqualTo("## What we did\nWe factored.");
  }

  @Test
  void keepsNotesThatFollowNoTemplateAsOneText() {
    var id = algebra();

    assertThat(send(id, fields(id, "what", "show", "notes", "First this.\n\n## What we did\nThat."))).bodyText()
        .contains("name=\"notes\" rows", ">\nFirst this.")
        .containsPattern("<fieldset class=\"headed\" data-headed hidden disabled");
    assertThat(send(id, fields(id, "what", "show", "notes", "## What we did\nThat.\n### More\nOf it."))).bodyText()
        .containsPattern("data-heading=\"What we did\"[^>]*>\nThat.\n### More\nOf it.</textarea>");
  }

  @Test
  void putsTheTemplateInWithoutAScript() {
    var id = algebra();

    assertThat(send(id, fields(id, "what", "template", "notes", "")))
        .hasStatusOk().bodyText().contains("## What went well");
    assertThat(send(id, fields(id, "what", "preview", "notes", "**bold**")))
        .bodyText().contains("<strong>bold</strong>");
  }
}
