package app.afterbell.engagements;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleTest
class MeetingLinkTest {

  @Test
  void showsAPageOfTheWeb() {
    assertThat(MeetingLink.safe(" https://meet.example.org/e001?x=1 ")).isEqualTo("https://meet.example.org/e001?x=1");
    assertThat(MeetingLink.safe("HTTP://meet.example.org")).isEqualTo("HTTP://meet.example.org");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "meet.example.org/e001", "https:", "",
      "zoommtg://x", "https://a b"})
  void showsNothingElse(String written) {
    assertThat(MeetingLink.safe(written)).isNull();
  }
}
