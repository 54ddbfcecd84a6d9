package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTest {

  @Test
  void marksWhatWasFoundAndLeavesTheFormattingOut() {
    assertThat(Marked.html("## What we did\n**\u0002Fractions\u0003** of *wholes*\n\n- Page 84"))
        .contains("What we did").contains("<mark>Fractions</mark> of wholes").contains("Page 84")
        .doesNotContain("#", "*", "\n");
  }

  @Test
  void joinsThePlaces() {
    assertThat(Marked.html("a \u0002b\u0003\u0004\u0002b\u0003 c")).isEqualTo("a <mark>b</mark> … <mark>b</mark> c");
  }

  @Test
  void escapesWhateverElseStandsInIt() {
    assertThat(Marked.html("<b>\u0002x\u0003</b> & \"q\" <script>alert(1)</script> `<i>`"))
        .contains("<mark>x</mark>", "&amp;", "&quot;q&quot;").doesNotContain("<b>", "<script", "<i>");
    assertThat(Marked.html("\u0003no\u0002 pair")).isEqualTo("no pair");
    assertThat(Marked.html("")).isEmpty();
  }
}
