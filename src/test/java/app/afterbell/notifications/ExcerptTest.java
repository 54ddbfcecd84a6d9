package app.afterbell.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.notifications.Excerpt.Line;
import app.afterbell.testing.RuleTest;
import org.junit.jupiter.api.Test;

@RuleTest
class ExcerptTest {

  @Test
  void tellsTheFirstLinesWithoutMarkdown() {
    assertThat(Excerpt.of("## What we did\n\nFactoring **trinomials**, first with "
        + "[tiles](https://example.org/t).\n\n## To practise\n\n- Page 84\n- Page 85"))
        .containsExactly(
            new Line("What we did", true), new Line("Factoring trinomials, first with tiles.", false),
            new Line("To practise", true), new Line("- Page 84", false));
  }

  @Test
  void cutsLongLinesAtAWord() {
    var line = Excerpt.of("word ".repeat(100)).getFirst().text();
    assertThat(line).endsWith("word…").hasSizeLessThanOrEqualTo(160);
    assertThat(Excerpt.of("w".repeat(400)).getFirst().text()).hasSize(160).endsWith("…");
    assertThat(Excerpt.of("😀".repeat(400)).getFirst().text().codePointCount(0, 319)).isEqualTo(160);
  }

  @Test
  void tellsNothingOfNothing() {
    assertThat(Excerpt.of("")).isEmpty();
    assertThat(Excerpt.of("![](https://example.org/x.png)")).isEmpty();
  }

  @Test
  void cutsNothingOfALineThatFits() {
    assertThat(Excerpt.of("w".repeat(160)).getFirst().text()).isEqualTo("w".repeat(160));
    assertThat(Excerpt.of("w".repeat(80) + " " + "w".repeat(200)).getFirst().text()).as("a blank in the first half")
        .hasSize(160);
  }

  @Test
  void tellsAShortTextInOneLine() {
    assertThat(Excerpt.line("Page **84**\n\n- and 85")).isEqualTo("Page 84 - and 85");
  }
}
