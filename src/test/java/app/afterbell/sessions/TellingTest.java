package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** R15: what a family told first is what counts. */
@RuleTest
class TellingTest {

  private static final Instant FIRST = Instant.parse("2026-11-24T21:00:00Z");

  @Test
  void theFirstTellingCounts() {
    assertThat(new Telling(false, FIRST).counted(FIRST.plusSeconds(1))).isEqualTo(FIRST);
    assertThat(new Telling(false, FIRST).counted(FIRST.minusSeconds(1))).isEqualTo(FIRST.minusSeconds(1));
    assertThat(Telling.NONE.counted(FIRST)).isEqualTo(FIRST);
  }
}
