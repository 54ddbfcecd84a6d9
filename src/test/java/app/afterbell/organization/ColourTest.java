package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.afterbell.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RuleTest
class ColourTest {

  @Test
  void measuresContrastAsWcagDoes() {
    assertThat(Colour.WHITE.contrast(Colour.BLACK)).isCloseTo(21, within(.001));
    assertThat(new Colour(0x77, 0x77, 0x77).contrast(Colour.WHITE)).isCloseTo(4.478, within(.001));
    assertThat(new Colour(0x76, 0x76, 0x76).isReadOn(Colour.WHITE)).isTrue();
    assertThat(new Colour(0x77, 0x77, 0x77).isReadOn(Colour.WHITE)).isFalse();
  }

  @Test
  void isReadAsPeopleTypeIt() {
    assertThat(Colour.of(" #1C5D4A ")).contains(new Colour(28, 93, 74));
    assertThat(Colour.of("1c5d4a")).contains(new Colour(28, 93, 74));
    assertThat(Colour.of("#fa0")).contains(new Colour(255, 170, 0));
    assertThat(new Colour(28, 93, 74).hex()).isEqualTo("#1c5d4a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "red", "#12345", "#1234567", "#12345g", "##123456", "#１２３４５６", "url(x)"})
  void isNothingElse(String typed) {
    assertThat(Colour.of(typed)).isEmpty();
  }
}
