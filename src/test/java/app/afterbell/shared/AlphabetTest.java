package app.afterbell.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@RuleTest
class AlphabetTest {

  @Test
  void hasAccentsAndCapitalsBesideTheirLetters() {
    var words = List.of("Zulu", "écologie", "algebra", "Economics", "Österreich", "Oman", "Algebra");
    assertThat(words.stream().sorted(Alphabet.order()).toList())
        .containsExactly("algebra", "Algebra", "écologie", "Economics", "Oman", "Österreich", "Zulu");
  }
}
