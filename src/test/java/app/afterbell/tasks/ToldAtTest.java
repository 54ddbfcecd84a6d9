package app.afterbell.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldAtTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void takesATimeThatTheClocksSkippedAsMuchLater() {
    var told = ToldAt.parse("2026-03-08T02:30", NEW_YORK).orElseThrow();

    assertThat(told.isSkipped()).isTrue();
    assertThat(told.at()).isEqualTo("2026-03-08T07:30:00Z");
  }

  @Test
  void takesTheFirstOfATimeThatTheClocksRepeated() {
    var told = ToldAt.parse("2026-11-01T01:30", NEW_YORK).orElseThrow();

    assertThat(told.isRepeated()).isTrue();
    assertThat(told.at()).isEqualTo("2026-11-01T05:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-02-30T10:00", "2026-11-22", "22.11.2026 16:00", "99999-01-01T00:00"})
  void readsNothingElse(String typed) {
    assertThat(ToldAt.parse(typed, NEW_YORK)).isEmpty();
  }
}
