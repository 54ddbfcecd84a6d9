package app.afterbell.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people wrote, in a post. */
@RuleTest
class SlackTextTest {

  @Test
  void signsOfSlackAreTextAndComeBackAsTheyWere() {
    var written = "<!channel> & <https://evil.example|here> &lt;";
    assertThat(SlackText.escaped(written)).doesNotContain("<", ">").startsWith("&lt;!channel&gt; &amp; ");
    assertThat(SlackText.read(SlackText.escaped(written))).isEqualTo(written);
  }

  @Test
  void quotesEachLineAndCutsWhatIsLong() {
    assertThat(SlackText.quote("Maya", "One\n\n> two")).isEqualTo("> *Maya*\n> One\n> \n> &gt; two");
    assertThat(SlackText.quote("Maya", "😀".repeat(500))).endsWith("😀…").hasSize("> *Maya*\n> ".length() + 801);
    assertThat(SlackText.quote("Maya", "")).isEqualTo("> *Maya*");
  }

  @Test
  void shortensSurnamesOfStudentsAlone() {
    var names = List.of("Ana Rivera", "Mateo de la Cruz", "Cher");
    assertThat(SlackText.withoutSurnames("Ana Rivera and RIVERA's brother, Mateo de la Cruz, Cher, Riveras.", names))
        .isEqualTo("Ana R. and R.'s brother, Mateo d. l. C., Cher, Riveras.");
    assertThat(SlackText.withoutSurnames("It costs $9.", List.of("A $9"))).isEqualTo("It costs $..");
  }
}
