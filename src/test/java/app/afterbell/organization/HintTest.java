package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R39. */
@RuleTest
class HintTest {

  @Test
  void holdsFromItsDayOnUntilAnotherDoes() {
    var day = LocalDate.parse("2026-11-23");
    var all = List.of(Hint.of("2026-11-23|missed|Wait | then call."), Hint.of("2026-11-23|attended|There."),
        Hint.of("2026-11-25|missed|"));
    assertThat(Hint.at(all, "missed", day.minusDays(1))).isEmpty();
    assertThat(Hint.at(all, "missed", day.plusDays(1))).contains("Wait | then call.");
    assertThat(Hint.at(all, "missed", day.plusDays(2))).isEmpty();
    assertThat(Hint.at(all, "attended", day.plusDays(9))).contains("There.");
  }
}
