package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page is told, that says when it was made. */
@RuleTest
class MarkTest {

  private static final Instant MADE = Instant.ofEpochMilli(10_000);

  @ParameterizedTest
  @CsvSource({"8001, true", "8000, false", "7999, false", "12000, true"})
  void aPageIsToldOfWhatWasDoneSinceItWasMadeOrJustBefore(long newest, boolean news) {
    assertThat(Mark.isNews(Mark.made("1.2", MADE), new Mark(3, Instant.ofEpochMilli(newest)).beside("1.2")))
        .isEqualTo(news);
  }

  @Test
  void whereNothingWasDoneNothingIsNew() {
    assertThat(Mark.isNews(Mark.made("1.2", MADE), "1.2")).isFalse();
    assertThat(Mark.isNews(Mark.made("", MADE), "")).isFalse();
  }

  @Test
  void itsOwnFingerprintCountsBesides() {
    assertThat(Mark.isNews(Mark.made("1.2", MADE), "1.3")).isTrue();
    assertThat(Mark.isNews("1.2", "1.2")).isFalse();
    assertThat(Mark.isNews("", "1.2")).isTrue();
  }

  @Test
  void onceToldItIsToldAgainWhereAnythingIsOtherwise() {
    var told = new Mark(3, MADE).beside("1.2");
    assertThat(Mark.isNews(told, new Mark(3, MADE).beside("1.2"))).isFalse();
    assertThat(Mark.isNews(told, new Mark(4, MADE).beside("1.2"))).as("written down late").isTrue();
    assertThat(Mark.isNews(told, "1.2")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"/@", "/@x", "/@-5", "/@99999999999999999999"})
  void whatABrowserMadeUpIsAsOldAsCanBe(String told) {
    assertThat(Mark.isNews(told, new Mark(1, MADE).beside(""))).isTrue();
  }
}
