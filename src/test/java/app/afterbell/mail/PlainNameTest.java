package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"Maya Okafor", "María J. de la O’Brien-Núñez, Jr.", "J.R. Smith", "St. John", "عمر حداد",
      "תמר בן־דוד",
      "陳薇玲", "सिमरन कौर", "Theodore “Teddy” Whitfield-Jones", "Jordan Smith 2", "Dr. Ana Rivera (Boise)"})
  void leavesANameAsItIs(String name) {
    assertThat(PlainName.of("  " + name + " ")).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "https://evil.example", "evil.example", "Go to evil.example/x", "evil．example",
      "evil。example",
      "a@b.example", "www.evil", "Your account is locked. Call us.", "Pay now!", "Who are you?", "One: two",
      "a\nb\u0000",
      "one two three four five six seven eight nine", "<b>bold</b>", "call us. now"})
  void takesNothingElseForOne(String text) {
    assertThat(PlainName.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.", ". ", "a ", "(", "’"})
  void looksAtLongOnesInNoTime(String piece) {
    assertThat(PlainName.of(piece.repeat(100_000 / piece.length()))).isEmpty();
  }
}
