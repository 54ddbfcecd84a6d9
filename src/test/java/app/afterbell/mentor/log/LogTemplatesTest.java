package app.afterbell.mentor.log;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.templates.Section;
import app.afterbell.templates.TemplateAnswer;
import app.afterbell.templates.TemplateEdits;
import app.afterbell.templates.TemplateId;
import app.afterbell.templates.TemplateText;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The template of the session's subject, where notes are written (R17, R18). */
@PageTest
class LogTemplatesTest {

  private final MockMvcTester pages;
  private final Given given;
  private final TemplateEdits edits;
  private final NotesLog notes;

  LogTemplatesTest(MockMvcTester pages, Given given, TemplateEdits edits, NotesLog notes) {
    this.pages = pages;
    this.given = given;
    this.edits = edits;
    this.notes = notes;
  }

  @Test
  void givesTheTemplateOfTheSubjectWithItsHints() {
    club();

    assertThat(open(robotics())).hasStatusOk().bodyText()
        .contains("data-insert=\"## What we built", "What belongs under each heading: Club", "Who did what.")
        .doesNotContain("data-insert=\"## What we did");
    assertThat(open(algebra())).bodyText()
        .contains("data-insert=\"## What we did", "What belongs under each heading: Standard");
  }

  @Test
  void putsAnotherTemplateInTheBoxAndKeepsWhatWasWritten() {
    var club = club().value().toString();
    var id = algebra();

    assertThat(send(id, "what", "template", "template", club, "notes", "")).bodyText()
        .contains(">\n## What we built", "belongs under each heading: Club").doesNotContain(">\n## What we did");
    assertThat(send(id, "what", "template", "template", club, "notes", "## What we did\r\n\r\n## What went well\r\n\r\n"
        + "## To practise\r\n\r\n## Next time\r\n")).bodyText().contains(">\n## What we built");
    assertThat(send(id, "what", "template", "template", club, "notes", "We read.")).bodyText()
        .contains(">\nWe read.\n\n## What we built");
    assertThat(send(id, "what", "template", "template", "nonsense", "notes", "")).bodyText()
        .contains(">\n## What we did");
  }

  @Test
  void refusesAnEmptyRequiredSectionByName() {
    club();
    var id = robotics();

    assertThat(send(id, "notes", "## What we built\nA crane.\n\n## To try\n")).hasStatus(422).bodyText()
        .contains("“To try” is empty. Write what to practise, or “nothing”.", "A crane.");
    assertThat(send(id, "notes", "## What we built\n\n## To try\nIt")).hasStatus(422).bodyText()
        .contains("“What we built” is empty. Write something under it, or “nothing”.");
    assertThat(send(id, "notes", "## To try\nIt")).as("in boxes").hasStatus(422).bodyText()
        .contains("“What we built” is empty. Write something under it, or “nothing”.");
    assertThat(send(id, "notes", "## To try\nIt", "as", "text")).as("as one text").hasStatus(422).bodyText()
        .contains("The section “What we built” is missing. Put its heading back, “## What we built”,");
    assertThat(send(id, "notes", "## What we built\nA crane.\n\n## To try\nnothing")).hasStatus(303);
  }

  @Test
  void takesFreeNotesAndNotesOfASessionThatNobodyAttended() {
    club();
    assertThat(send(robotics(), "notes", "They all built a crane.")).hasStatus(303);

    var missed = given.session(Cast.ROBOTICS, "2026-11-22T20:00:00Z");
    given.marked(missed, AttendanceStatus.MISSED, 90, START);
    assertThat(send(missed, "notes", "## What we built\n\n## To try\nPage 3")).hasStatus(303);
  }

  @Test
  void takesWhatComesFromElsewhereAsItIs() {
    club();

    var written = new NotesLog.Written(
        robotics(), new NotesSubmission(0, "## What we built\n\n## To try\nPage 3"), given.maya(), START);
    assertThat(notes.takeOver(List.of(written), false).getFirst().accepted()).isTrue();
  }

  @Test
  void takesAnEditOfNotesAfterStaffChangedTheTemplate() {
    var club = club();
    var id = robotics();
    send(id, "notes", "## What we built\nA crane.\n\n## To try\nIt");
    edits.change(club, 1,
        text("Club", new Section("What we built", "", true, false), new Section("Who", "", true, false)),
        given.imogen(), START);

    assertThat(send(id, "notes-base", "1", "notes", "## What we built\nA tall crane.\n\n## To try\nIt")).hasStatus(303);
  }

  @Test
  void neverTakesAnUntouchedTemplateEvenOneOfYesterday() {
    var club = club();
    edits.change(club, 1, text("Club", new Section("Other", "", false, false)), given.imogen(), START);

    assertThat(send(robotics(), "notes", "## What we built\n\n## To try\n\n## What we did\n")).hasStatus(422).bodyText()
        .contains("The notes say nothing yet beyond the template.");
  }

  private TemplateId club() {
    var club = text("Club",
        new Section("What we built", "Who did what.", true, false), new Section("To try", "", true, true));
    return ((TemplateAnswer.Saved) edits.add(club, given.imogen(), START)).id();
  }

  private static TemplateText text(String name, Section... sections) {
    return new TemplateText(name, List.of(sections), List.of("Robotics"));
  }

  private SessionId algebra() {
    return given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
  }

  private SessionId robotics() {
    return given.session(Cast.ROBOTICS, "2026-11-23T20:00:00Z");
  }

  private MvcTestResult open(SessionId id) {
    return pages.get().uri("/mentor/sessions/{id}/notes", id.value()).with(SignedIn.as(given.maya())).exchange();
  }

  private MvcTestResult send(SessionId id, String... fields) {
    var request = pages.post().uri("/mentor/sessions/{id}/notes", id.value());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.with(SignedIn.as(given.maya())).with(csrf()).exchange();
  }
}
