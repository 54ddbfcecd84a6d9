package app.afterbell.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  @ParameterizedTest
  @CsvSource({"4, false", "5, true", "8, true", "9, false"})
  void holdTheFirstAfterOneThroughTheLast(int place, boolean held) {
    assertThat(new Places(4, 8).hold(place)).isEqualTo(held);
  }

  @Test
  void areNeverEmpty() {
    assertThatThrownBy(() -> new Places(4, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Places(5, 4)).isInstanceOf(IllegalArgumentException.class);
  }
}
