package app.afterbell.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.shared.Portal;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ArticlesTest {

  private final Articles articles = new Articles(new PathMatchingResourcePatternResolver());

  @ParameterizedTest
  @EnumSource(Portal.class)
  void hasArticlesForEachPortal(Portal portal) {
    assertThat(articles.of(portal)).isNotEmpty().allMatch(article -> article.sections().size() > 1)
        .extracting(Article::slug).doesNotHaveDuplicates();
  }

  @Test
  void tellsMentorsFirstHowToLogTheirSessions() {
    var first = articles.of(Portal.MENTOR).getFirst();
    assertThat(first.title()).isEqualTo("How to log your sessions");
    assertThat(first.sections()).extracting(Article.Section::id)
        .contains("tasks", "due", "duration", "status", "notes", "good-notes", "past");
  }

  @Test
  void takesAPictureFromASectionsLastLineAlone() {
    var article = Article.of(Portal.MENTOR, "slug",
        "# T\n\nS\n\n## A {#a}\nb\n\n![](picture:c)\n\n## D {#d}\n![](picture:c) e");
    assertThat(article.sections()).containsExactly(
        new Article.Section("a", "A", "b", "c"), new Article.Section("d", "D", "![](picture:c) e", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "no title\n\ntext\n\n## A {#a}\nb",
    "# Title\n\n## A {#a}\nb",
    "# Title\n\nSummary",
    "# Title\n\nSummary\n\n## Without an anchor\nb",
    "# Title\n\nSummary\n\n## A {#a}\nb\n\n## B {#a}\nc",
  })
  void refusesAFileThatIsNoArticle(String file) {
    assertThatThrownBy(() -> Article.of(Portal.MENTOR, "slug", file)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void findsTheSectionWhoseTitleHasTheWordsBeforeOneWhoseTextHasThem() {
    var found = Found.in(articles.of(Portal.MENTOR), "statuses", UnaryOperator.identity());
    assertThat(found.getFirst().section().id()).isEqualTo("status");
  }

  @Test
  void findsBeginningsOfWordsInAnyCaseAndWithoutAccents() {
    assertThat(Found.in(articles.of(Portal.MENTOR), "s", UnaryOperator.identity())).hasSize(12);
    assertThat(Found.in(articles.of(Portal.MENTOR), "PASSK", UnaryOperator.identity())).isNotEmpty();
    assertThat(Found.in(articles.of(Portal.MENTOR), "pässkey", UnaryOperator.identity())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "xylophone", "passkey xylophone"})
  void findsNothingForWordsThatAreNowhere(String typed) {
    assertThat(Found.in(all().toList(), typed, UnaryOperator.identity())).isEmpty();
  }

  private Stream<Article> all() {
    return Arrays.stream(Portal.values()).flatMap(portal -> articles.of(portal).stream());
  }
}
