package app.afterbell.mentor.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Engagements;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Notes in the boxes of a template, and as one text. */
@PageTest
class LogBoxesTest extends LogForms {

  LogBoxesTest(MockMvcTester pages, Given given, Engagements engagements, Sessions sessions, Sql sql) {
    super(pages, given, engagements, sessions, sql);
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
