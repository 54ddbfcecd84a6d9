package app.afterbell.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.help.Article;
import app.afterbell.help.Articles;
import app.afterbell.help.Pictures;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A picture whose page or part is gone is made anew by {@code bin/help-pictures}, or goes too. */
@JourneyTest
class HelpPicturesJourneyTest {

  private final Given given;
  private final Demo demo;
  private final Sql sql;
  private final Articles articles;
  private final Pictures pictures;

  HelpPicturesJourneyTest(Given given, Demo demo, Sql sql, Articles articles, Pictures pictures) {
    this.given = given;
    this.demo = demo;
    this.sql = sql;
    this.articles = articles;
    this.pictures = pictures;
  }

  @BeforeEach
  void theDemo() {
    TestDatabase.fill("demo", () -> demo.fill(TestClock.START));
  }

  @Test
  void showWhatIsThere(Browser browser) {
    var stage = new Stage(given, sql, browser);
    for (var shown : Shown.ALL) {
      assertThat(stage.part(shown, stage.page(shown, Look.DESK, 1))).isVisible();
    }
  }

  @Test
  void standInArticlesWithTheirWords() {
    var named = Arrays.stream(Portal.values()).flatMap(portal -> articles.of(portal).stream())
        .flatMap(article -> article.sections().stream())
        .map(Article.Section::picture).filter(Objects::nonNull).toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(Shown.ALL.stream().map(Shown::name).toList());
    assertThat(Shown.ALL).allSatisfy(shown -> {
      var picture = pictures.of(shown.name());
      assertThat(picture.alt()).isEqualTo(shown.alt());
      assertThat(List.of(picture.wide(), picture.phone())).allMatch(shot -> shot.width() > 100 && shot.height() > 20);
    });
  }

  @Test
  void filmTellsInWordsWhatItShows() {
    var film = pictures.film(articles.find(Portal.MENTOR, "log-your-sessions").orElseThrow()).orElseThrow();
    assertThat(film.length().toSeconds()).isBetween(20L, 60L);
    assertThat(film.words()).isEqualTo(Walkthrough.STEPS.stream().map(Walkthrough.Step::words).toList());
  }
}
