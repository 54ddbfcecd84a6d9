package app.afterbell.templates.web.staff;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.NoteTemplate;
import app.afterbell.templates.Section;
import app.afterbell.templates.TemplateAnswer;
import app.afterbell.templates.TemplateEdits;
import app.afterbell.templates.TemplateText;
import app.afterbell.templates.Templates;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class TemplatesControllerTest {

  private static final TemplateText CLUB =
      new TemplateText("Club", List.of(new Section("What we built", "In a sentence.", true, false)),
          List.of("Robotics"));

  private final MockMvcTester pages;
  private final Given given;
  private final Templates templates;
  private final TemplateEdits edits;
  private final Sql sql;
  private final TransactionTemplate transaction;

  TemplatesControllerTest(MockMvcTester pages, Given given, Templates templates, TemplateEdits edits, Sql sql,
      TransactionTemplate transaction) {
    this.pages = pages;
    this.given = given;
    this.templates = templates;
    this.edits = edits;
    this.sql = sql;
    this.transaction = transaction;
  }

  @Test
  void listsTheTemplatesTheDefaultFirst() {
    club();

    assertThat(get("/staff/templates", given.bola())).hasStatusOk().bodyText()
        .contains("What we built", "In a sentence.", "Robotics", "href=\"/staff/templates/new\"")
        .containsSubsequence("Standard", "Default", "Club");
  }

  @Test
  void makesATemplateThatMentorsOfItsSubjectsGet() {
    given.engagement(Cast.ROBOTICS);
    assertThat(get("/staff/templates/new", given.imogen())).hasStatusOk().bodyText().contains("value=\"Robotics\"");

    assertThat(send("/staff/templates/new", given.imogen(), "what", "save", "name", "Clubs", "heading-0",
        "What we built",
        "hint-0", "What stands on the table", "required-0", "yes", "heading-1", "## Try at home", "practise-1", "yes",
        "subject", "Robotics", "more", "Debate\r\n\r\nChess ")).hasStatus(303)
        .hasRedirectedUrl("/staff/templates?done=saved");

    var clubs = templates.forSubject("chess");
    assertThat(clubs.subjects()).containsExactly("Chess", "Debate", "Robotics");
    assertThat(clubs.sections()).containsExactly(
        new Section("What we built", "What stands on the table", true, false),
        new Section("Try at home", "", false, true));
    assertThat(get("/staff/templates?done=saved", given.imogen())).bodyText().contains("Mentors have it from now on");
  }

  @Test
  void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() {
    club();

    assertThat(send("/staff/templates/new", given.bola(), "name", "CLUB", "heading-0", "Read", "hint-0",
        "x".repeat(301),
        "heading-1", "", "heading-2", "read", "more", "robotics")).hasStatus(422).bodyText()
        .contains("There is already a template “Club”. Choose another name.",
            "This has 301 characters. 300 are allowed.",
            "Section 2 has no heading. Write one, or remove the section.", "Two sections have the heading “read”.",
            "robotics belongs to the template “Club”. Remove it there first", "value=\"CLUB\"", "x".repeat(301),
            ">\nrobotics<");
    assertThat(templates.all()).hasSize(2);
  }

  @Test
  void addsMovesAndRemovesSectionsWithoutAScriptAndWithoutSaving() {
    var club = club();
    var path = "/staff/templates/" + club.id().value();
    String[] typed = {"revision", "1", "name", "Club", "heading-0", "One", "heading-1", "Two", "heading-2", "Three"};

    assertThat(send(path, given.bola(), with(typed, "what", "up-2"))).hasStatusOk().bodyText()
        .containsSubsequence("value=\"One\"", "value=\"Three\"", "value=\"Two\"");
    assertThat(send(path, given.bola(), with(typed, "what", "down-0"))).bodyText()
        .containsSubsequence("value=\"Two\"", "value=\"One\"", "value=\"Three\"");
    assertThat(send(path, given.bola(), with(typed, "what", "remove-1"))).bodyText()
        .containsSubsequence("value=\"One\"", "value=\"Three\"").doesNotContain("value=\"Two\"");
    assertThat(send(path, given.bola(), with(typed, "what", "add"))).bodyText()
        .contains("id=\"heading-3\"", "autofocus");
    assertThat(send(path, given.bola(), with(typed, "what", "preview"))).bodyText().contains("## One\n\n## Two");
    for (var unknown : List.of("remove-3", "up-x", "SAVE", "save,add")) {
      assertThat(send(path, given.bola(), with(typed, "what", unknown))).as(unknown).hasStatusOk().bodyText()
          .containsSubsequence("value=\"One\"", "value=\"Two\"", "value=\"Three\"");
    }
    assertThat(send("/staff/templates/preview", given.bola(), typed)).bodyText().contains("## Three")
        .doesNotContain("<html");
    assertThat(templates.forSubject("Robotics").sections()).hasSize(1);
  }

  @Test
  void tellsTheSecondOfTwoWhatTheFirstSavedAndLosesNothing() {
    var club = club();
    var path = "/staff/templates/" + club.id().value();
    send(path, given.bola(), "revision", "1", "name", "Club", "heading-0", "Bola’s heading", "more", "Robotics");

    var second = send(path, given.imogen(), "revision", "1", "name", "Club", "heading-0", "Imogen’s heading");

    assertThat(second).hasStatus(409).bodyText().contains(
        "Bola Akindele changed this template today, 5:12 pm", "Bola’s heading", "value=\"Imogen’s heading\"",
        "name=\"revision\" value=\"2\"");
    assertThat(send(path, given.imogen(), "revision", "2", "name", "Club", "heading-0", "Imogen’s heading"))
        .hasStatus(303);
    assertThat(templates.all().getLast().markdown()).isEqualTo("## Imogen’s heading\n");
  }

  @Test
  void sendsTheSameTwiceAsOnce() {
    var path = "/staff/templates/" + club().id().value();
    String[] fields = {"revision", "1", "name", "Club", "heading-0", "Read"};

    assertThat(send(path, given.bola(), fields)).hasStatus(303);
    assertThat(send(path, given.bola(), fields)).hasStatus(303);
    assertThat(templates.all().getLast().revision()).isEqualTo(2);
  }

  @Test
  void deletesATemplateAfterAskingAndNeverTheDefault() {
    var club = club();
    var path = "/staff/templates/" + club.id().value();
    var standard = "/staff/templates/" + templates.all().getFirst().id().value();
    assertThat(get(path + "/deletion", given.bola())).hasStatusOk().bodyText()
        .contains("Delete the template “Club”?", "For Robotics, mentors will get “Standard” instead.");

    assertThat(send(path + "/deletion", given.bola())).hasStatus(303);

    assertThat(templates.forSubject("Robotics").name()).isEqualTo("Standard");
    assertThat(templates.knownHeadings()).contains("what we built");
    assertThat(get(standard + "/deletion", given.bola())).hasStatus(404);
    assertThat(send(standard + "/deletion", given.bola())).hasStatus(422).bodyText()
        .contains("Make another template the default first");
    assertThat(send(path, given.imogen(), "revision", "1", "name", "Club", "heading-0", "Typed")).hasStatus(422)
        .bodyText()
        .contains("Somebody deleted this template meanwhile", "action=\"/staff/templates/new\"", "value=\"Typed\"");
  }

  @Test
  void makesAnotherTheDefault() {
    var club = club();

    assertThat(send("/staff/templates/" + club.id().value() + "/default", given.bola())).hasStatus(303);

    assertThat(templates.forSubject("Algebra II").name()).isEqualTo("Club");
    assertThat(sql.sql("select count(*) from note_template where is_default").one(Integer.class)).isEqualTo(1);
  }

  @Test
  void hidesThePageAndItsLineFromStaffWhoDoNotCoordinate() {
    given.organization();
    var bola = given.bola();
    sql.sql("delete from person_role where person_id = :id and role = :role").param("id", bola.id())
        .param("role", Role.COORDINATOR).update();

    assertThat(get("/staff/templates", bola)).hasStatus(404);
    assertThat(get("/staff/settings", bola)).hasStatusOk().bodyText().doesNotContain("/staff/templates");
    assertThat(get("/staff/settings", given.imogen())).bodyText().contains("/staff/templates");
  }

  @Test
  void whoChangesSecondWaitsForTheFirstBeforeTheyReadWhatStands() {
    given.bola(); // others see who is there
    var club = club();
    transaction.executeWithoutResult(_ -> {
      assertThat(changed(club, "Clubs")).isInstanceOf(TemplateAnswer.Saved.class);
      assertThatThrownBy(() -> aside(transaction, sql, () -> changed(club, "Our clubs")))
          .isInstanceOf(DataAccessException.class).hasMessageContaining("select id from note_template");
    });
    assertThat(changed(club, "Our clubs")).isInstanceOf(TemplateAnswer.ChangedMeanwhile.class);
  }

  private TemplateAnswer changed(NoteTemplate template, String name) {
    return edits.change(template.id(), 1, new TemplateText(name, CLUB.sections(), CLUB.subjects()), given.bola(),
        TestClock.START);
  }

  private NoteTemplate club() {
    var saved = (TemplateAnswer.Saved) edits.add(CLUB, given.imogen(), TestClock.START);
    return templates.all().stream().filter(template -> template.id().equals(saved.id())).findFirst().orElseThrow();
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

  private static String[] with(String[] fields, String... others) {
    return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(others))
        .toArray(String[]::new);
  }
}
