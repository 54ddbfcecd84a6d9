package app.afterbell.family.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningTest {

  private static final String WORDS = "Factoring trinomials, and where they go wrong. ";

  @Test
  void leavesWhatIsShortAsItIs() {
    assertThat(Beginning.of("x".repeat(220))).hasSize(220);
    assertThat(Beginning.half("## What we did\nGraphs.")).isEqualTo("## What we did\nGraphs.");
  }

  @Test
  void endsWithAParagraphElseWithALine() {
    assertThat(Beginning.of("x".repeat(100) + "\n\n" + WORDS.repeat(5))).isEqualTo("x".repeat(100));
    assertThat(Beginning.of("x".repeat(100) + "\n" + WORDS.repeat(5))).isEqualTo("x".repeat(100));
  }

  @Test
  void announcesNothingThatIsNotShown() {
    assertThat(Beginning.of("x".repeat(100) + "\n\n## To practise\n\n" + WORDS.repeat(5))).isEqualTo("x".repeat(100));
  }

  @Test
  void cutsALongLineWhereAWordEndsAndNoSignIsLeftOpen() {
    var text = "Today: " + WORDS.repeat(9); // 220 characters end within a word
    assertThat(Beginning.of(text)).hasSizeLessThanOrEqualTo(221).satisfies(cut ->
        assertThat(text).startsWith(cut.substring(0, cut.length() - 1))).matches("(?s).*\\w[.,]?\\s?…");
    assertThat(Beginning.of("x".repeat(215) + " see [the page](https://example.org/a/long/path) for more"))
        .doesNotContain("[").endsWith(" see…");
  }

  @Test
  void takesHalfAsMuchOfOneOfTwo() {
    assertThat(Beginning.half(WORDS.repeat(9))).hasSizeLessThanOrEqualTo(111);
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertThat(Beginning.of("😀".repeat(300)).codePoints())
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
