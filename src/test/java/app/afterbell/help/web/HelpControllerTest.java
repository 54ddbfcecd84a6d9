package app.afterbell.help.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.help.Articles;
import app.afterbell.help.HelpAnswers;
import app.afterbell.help.Pictures;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import app.afterbell.shared.Portal;
import java.util.List;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is read in the help, found in it, and said of it (R44). */
@PageTest
class HelpControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Articles articles;
  private final Pictures pictures;
  private final HelpGuide guide;
  private final Sql sql;
  private final TestClock clock;

  HelpControllerTest(MockMvcTester pages, Given given, Articles articles, Pictures pictures, HelpGuide guide, Sql sql,
      TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.articles = articles;
    this.pictures = pictures;
    this.guide = guide;
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void showsEachArticleToItsReadersWithEveryValuePutIn() {
    for (var article : articles.of(Portal.MENTOR)) {
      assertThat(read(given.maya(), "/mentor/help/" + article.slug())).hasStatusOk().bodyText()
          .doesNotContain("{{", "}}");
    }
    for (var article : articles.of(Portal.FAMILY)) {
      assertThat(read(given.elena(), "/family/help/" + article.slug())).hasStatusOk().bodyText()
          .doesNotContain("{{", "}}");
    }
    for (var article : articles.of(Portal.STAFF)) {
      assertThat(read(given.imogen(), "/staff/help/" + article.slug())).hasStatusOk().bodyText()
          .doesNotContain("{{", "}}");
    }
  }

  @Test
  void saysWhatTheCompanySettled() {
    var maya = given.maya();
    sql.sql("update policy set notice_hours = 36, missed_billed = 50, pay_day_after_days = 9").update();
    sql.sql("update organization set mark = uuidv7()").update();

    assertThat(read(maya, "/mentor/help/log-your-sessions")).bodyText()
        .contains("<strong>36 hours</strong>", "<strong>9 days</strong>",
            "The family is billed 50%, and you are paid 100%.")
        .doesNotContain("24 hours");
  }

  @Test
  void showsPicturesInTheReadersThemeAndTheFilmWithItsWords() {
    assertThat(read(given.maya(), "/mentor/help/log-your-sessions")).bodyText()
        .contains("prefers-color-scheme: dark", "loading=\"lazy\"", "preload=\"none\"", "kind=\"captions\"")
        .contains("<li>It went as planned? One press logs the attendance.</li>");
  }

  @Test
  void sendsAFilmInPartsAndKeepsItForEver() {
    var log = articles.find(Portal.MENTOR, "log-your-sessions").orElseThrow();
    var film = pictures.film(log).orElseThrow();

    assertThat(pages.get().uri(film.video()).header("Range", "bytes=0-99")).hasStatus(206)
        .hasContentType("video/webm").headers().hasValue("Content-Length", "100");
    assertThat(pages.get().uri(film.captions())).hasStatusOk().headers()
        .hasValue("Cache-Control", "max-age=31536000, public, immutable");
    assertThat(pages.get().uri(film.captions().replace(".vtt", ".webm"))).hasStatus(404);
    assertThat(pages.get().uri("/assets/help/index.properties")).hasStatus(404);
  }

  @Test
  void takesNoNameOfACompanyForFormatting() {
    var elena = given.elena();
    sql.sql("update organization set mark = uuidv7(), name = '*Bell* [x](http://evil.example) <b>'").update();

    assertThat(read(elena, "/family/help/who-sees-what")).bodyText()
        .contains("*Bell* [x](http://evil.example) &lt;b&gt;").doesNotContain("href=\"http://evil.example\"");
  }

  @Test
  void tellsFamiliesNothingOfPayAndMentorsNoPrice() {
    assertThat(read(given.elena(), "/family/help/bills")).bodyText().doesNotContain("paid");
    assertThat(read(given.elena(), "/family/help/log-your-sessions")).hasStatus(404);
  }

  @Test
  void letsStaffReadWhatOthersRead() {
    assertThat(read(given.bola(), "/staff/help")).bodyText().contains("/staff/help/of/mentor/log-your-sessions");
    assertThat(read(given.bola(), "/staff/help/of/mentor/log-your-sessions")).hasStatusOk().bodyText()
        .doesNotContain("href=\"/mentor", "Did this answer");
    assertThat(read(given.bola(), "/staff/help/of/staff/people")).hasStatus(404);
  }

  @Test
  void linksToNoPageThatIsNotOpenToItsReader() {
    assertThat(read(given.imogen(), "/staff/help/who-read-what")).bodyText().contains("href=\"/staff/readings\"");
    assertThat(read(given.bola(), "/staff/help/who-read-what")).bodyText().doesNotContain("href=\"/staff/readings\"")
        .contains("Who read what asks for a student.");
  }

  @Test
  void findsASectionByItsWords() {
    var found = pages.post().uri("/mentor/help").param("q", "notice 24").with(csrf()).with(SignedIn.as(given.maya()))
        .exchange();
    assertThat(found).hasStatusOk();
    var notice = pages.post().uri("/mentor/help").param("q", "notice").with(csrf()).with(SignedIn.as(given.maya()))
        .exchange();
    assertThat(notice).bodyText().contains("/mentor/help/log-your-sessions#notice");
    var nothing = pages.post().uri("/mentor/help").param("q", "xyzzy").with(csrf()).with(SignedIn.as(given.maya()))
        .exchange();
    assertThat(nothing).bodyText().contains("Nothing is found");
    for (var word : List.of("cancel", "ill", "price", "missed")) {
      var answers = pages.post().uri("/mentor/help").param("q", word).with(csrf()).with(SignedIn.as(given.maya()))
          .exchange();
      assertThat(answers).as(word).bodyText().doesNotContain("Nothing is found");
    }
  }

  @Test
  void takesOneAnswerOfEachPersonForEachArticle() {
    assertThat(answer("no", "What if the student leaves half-way?")).hasStatus3xxRedirection();
    assertThat(answer("no", "What if the student leaves half-way?")).hasStatus3xxRedirection();
    assertThat(read(given.imogen(), "/staff/help/answers")).bodyText()
        .contains("What if the student leaves half-way?", "Maya Okafor").containsPattern("data-label=\"No\">1<");

    answer("yes", "");
    assertThat(read(given.imogen(), "/staff/help/answers")).bodyText()
        .doesNotContain("half-way").containsPattern("data-label=\"Yes\">1<")
        .doesNotContainPattern("data-label=\"No\">1<");
  }

  @Test
  void listsAnswersOfTheLastNinetyDays() {
    answer("no", "What if the student leaves half-way?");
    clock.advance(HelpAnswers.LATELY.minusSeconds(1));
    assertThat(read(given.imogen(), "/staff/help/answers")).bodyText()
        .contains("half-way").containsPattern("data-label=\"No\">1<");

    clock.advance(Duration.ofSeconds(1));
    assertThat(read(given.imogen(), "/staff/help/answers")).bodyText().contains("Nobody has answered yet")
        .doesNotContain("half-way");
  }

  @Test
  void keepsNoAnswerThatIsNone() {
    answer("perhaps", "Well");
    assertThat(sql.sql("select count(*) from help_answer").one(Long.class)).isZero();
    assertThat(read(given.imogen(), "/staff/help/answers")).bodyText().contains("Nobody has answered yet");
  }

  @Test
  void cutsACommentThatIsTooLong() {
    answer("no", "x".repeat(HelpAnswers.LONGEST + 1));
    assertThat(sql.sql("select char_length(comment) from help_answer").one(Integer.class))
        .isEqualTo(HelpAnswers.LONGEST);
  }

  @Test
  void standsBesideAFormForThoseWhoReadIt() {
    assertThat(guide.part("mentor/log-your-sessions#status", given.maya()).orElseThrow().path())
        .isEqualTo("/mentor/help/log-your-sessions#status");
    assertThat(guide.part("mentor/log-your-sessions#status", given.bola()).orElseThrow().path())
        .isEqualTo("/staff/help/of/mentor/log-your-sessions#status");
    assertThat(guide.part("mentor/log-your-sessions#status", given.elena())).isEmpty();
  }

  @Test
  void pointsToNoPlaceAndNoPictureThatIsNotThere() {
    for (var place : List.of("mentor/log-your-sessions", "mentor/log-your-sessions#nothing", "mentor/nothing#status")) {
      assertThatThrownBy(() -> guide.part(place, given.maya())).as(place)
          .isInstanceOf(RuntimeException.class).hasMessageContaining(place);
    }
    assertThatThrownBy(() -> pictures.of("nothing")).hasMessageContaining("nothing");
  }

  private MvcTestResult read(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult answer(String answered, String comment) {
    return pages.post().uri("/mentor/help/log-your-sessions").param("answered", answered).param("comment", comment)
        .with(csrf()).with(SignedIn.as(given.maya())).exchange();
  }
}
