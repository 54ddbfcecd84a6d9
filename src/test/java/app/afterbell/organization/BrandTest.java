package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R39. */
@RuleTest
class BrandTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Test
  void holdsFromItsDayOnAndOfOneDayTheOneThatWasSettledLast() {
    var first = Brand.of("2026-11-23|#1c5d4a|#6fc3a5|");
    var second = Brand.of("2026-11-25|||0123456789abcdef");
    var third = Brand.of("2026-11-25|#7a1f5c|#f0a0d0|");
    var all = List.of(first, second, third);
    assertThat(Brand.at(all, MONDAY.minusDays(1))).isEmpty();
    assertThat(Brand.at(all, MONDAY)).contains(first);
    assertThat(Brand.at(all, MONDAY.plusDays(1))).contains(first);
    assertThat(Brand.at(all, MONDAY.plusDays(2))).contains(third);
    assertThat(second.logo()).isEqualTo("0123456789abcdef");
    assertThat(second.light()).isNull();
    assertThat(first.logo()).isNull();
  }
}
