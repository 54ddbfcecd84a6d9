package app.afterbell.mentor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class NotesControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;

  NotesControllerTest(MockMvcTester pages, Given given, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
  }

  private SessionId algebra() {
    return given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
  }

  private MvcTestResult keep(SessionId id, Viewer viewer, String body, int version) {
    return pages.put().uri("/mentor/sessions/{id}/notes/draft", id.value())
        .param("body", body).param("version", String.valueOf(version))
        .with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  // No version is ever given twice, so none is known beforehand.
  private static int version(MvcTestResult answer) {
    try {
      return JsonMapper.shared().readTree(answer.getResponse().getContentAsString()).get("version").asInt();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void keepsWhatIsTypedAndShowsItAgain() {
    var id = algebra();

    var first = keep(id, given.maya(), "Fact", 0);
    assertThat(first).hasStatusOk().bodyJson()
        .extractingPath("$.saved").isEqualTo("Saved 5:12 pm");
    var second = keep(id, given.maya(), "Factoring", version(first));
    assertThat(second).hasStatusOk();
    assertThat(version(second)).isGreaterThan(version(first));

    assertThat(pages.get().uri("/mentor/sessions/{id}/notes", id.value()).with(SignedIn.as(given.maya())).exchange())
        .bodyText().contains("Factoring").contains("Saved today, 5:12 pm")
        .contains("data-draft-version=\"" + version(second) + "\"");
  }

  @Test
  void tellsASecondTabWhatTheFirstWrote() {
    var id = algebra();
    var first = keep(id, given.maya(), "At the desk", 0);

    var second = keep(id, given.maya(), "On the phone", 0);

    assertThat(second).hasStatus(409).bodyJson().extractingPath("$.body").isEqualTo("At the desk");
    assertThat(version(second)).isEqualTo(version(first));
  }

  @Test
  void refusesWhatIsTooLongForTheServerAndSaysWhereItIs() {
    assertThat(keep(algebra(), given.maya(), "x".repeat(20_001), 0)).hasStatus(422).bodyJson()
        .extractingPath("$.detail").asString().contains("It is kept on this device.");
    assertThat(sql.sql("select count(*) from notes_draft").one(Integer.class)).isZero();
  }

  @Test
  void keepsADraftFromEverybodyElse() {
    var id = algebra();

    assertThat(keep(id, given.tomas(), "Mine", 0)).hasStatus(404);
    assertThat(keep(SessionId.next(), given.maya(), "Mine", 0)).hasStatus(404);
    assertThat(pages.put().uri("/mentor/sessions/{id}/notes/draft", id.value()).param("body", "x")
        .header("Accept", "application/json").with(csrf()).exchange())
        .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isIn(302, 401));
  }

  @Test
  void rendersNotesAsFamiliesReadThem() {
    var id = algebra();

    assertThat(pages.post().uri("/mentor/sessions/{id}/notes/preview", id.value())
        .param("notes", "# Fractions\n\n**so** <script>x</script>").with(SignedIn.as(given.maya())).with(csrf())
        .exchange())
        .hasStatusOk().bodyText().contains("<h2>Fractions</h2>", "<strong>so</strong>").doesNotContain("<script");
  }
}
