package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @Test
  void putsHeadingsBelowThoseOfThePage() {
    assertThat(Markdown.html("# One\n## Two\n###### Six")).contains("<h3>One</h3>", "<h4>Two</h4>", "<h5>Six</h5>");
    assertThat(Markdown.html("## One\n### Two\n## Three\n# Four")).contains(
        "<h3>One</h3>", "<h4>Two</h4>", "<h3>Three</h3>", "<h3>Four</h3>");
    assertThat(Markdown.html("## What we did\n## To practise", 2))
        .contains("<h2>What we did</h2>", "<h2>To practise</h2>");
  }

  @Test
  void keepsLineBreaksAsTheyWereTyped() {
    assertThat(Markdown.html("Problems 12\nand 13")).contains("Problems 12<br").contains("and 13");
  }

  @Test
  void saysOfLinksThatTheyAreNotOurs() {
    assertThat(Markdown.html("[a page](https://example.org/x)"))
        .contains("href=\"https://example.org/x\"")
        .contains("nofollow").contains("noopener").contains("noreferrer");
  }

  @Test
  void showsAnImageAsALinkSoThatNothingIsLoaded() {
    assertThat(Markdown.html("![the *graph*](https://example.org/g.png)"))
        .contains("<a href=\"https://example.org/g.png\"")
        .contains("the <em>graph</em></a>")
        .doesNotContain("<img");
    assertThat(Markdown.html("![](https://example.org/g.png)")).contains(">https://example.org/g.png</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>",
    "<style>*{display:none}</style>",
  })
  void letsNoHtmlOrScriptThrough(String written) {
    var html = Markdown.html(written);
    assertThat(html).doesNotContainIgnoringCase("<script").doesNotContain("<img").doesNotContain("<style");
    assertThat(html).doesNotContain("href=\"javascript").doesNotContain("href=\"data")
        .doesNotContain(" onclick=\"alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "- ", "[", "*a ", "![", "`", "1. "})
  void bearsWhateverIsNested(String piece) {
    assertThat(Markdown.html(piece.repeat(20_000 / piece.length()))).isNotNull();
  }
}
