package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource({
    "Ana, Ana · Algebra II, Ana · Algebra II",
    "Ana, Algebra II, Ana · Algebra II",
    "Ana, Algebra with ANA, Algebra with ANA",
    "Ana, Banana maths, Ana · Banana maths",
    "Ana Rivera, Ana · Algebra II, Ana · Algebra II",
    "Art Blakey, Drawing and art, Art Blakey · Drawing and art",
    "Léa, Léa’s French, Léa’s French",
  })
  void saysWhoseItIsOnce(String student, String engagement, String title) {
    assertThat(Titles.of(student, engagement)).isEqualTo(title);
  }
}
