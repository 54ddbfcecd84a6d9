package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R24, R39: pay periods change where one begins, and those before stay. */
@RuleTest
class PolicyGridTest {

  private static final LocalDate ANCHOR = LocalDate.of(2024, 1, 1);
  private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 14);
  private static final Policy WEEKLY = Settled.DEFAULTS.with(
      Map.of(Setting.PAY_PERIOD_WEEKS, 1, Setting.PAY_DAY_AFTER_DAYS, 4));
  private static final PayGrid GRID = grid(DECEMBER);

  @Test
  void countsFromTheAnchorUntilSomethingElseIsSettled() {
    assertThat(GRID.startOf(LocalDate.of(2026, 12, 13))).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(GRID.endOf(LocalDate.of(2026, 12, 13))).isEqualTo(DECEMBER);
    assertThat(GRID.payDayAfterDays(LocalDate.of(2026, 12, 13))).isEqualTo(5);
    assertThat(GRID.startOf(LocalDate.of(2023, 12, 31))).isEqualTo(LocalDate.of(2023, 12, 18));
  }

  @Test
  void countsFromThatDayAfterwards() {
    assertThat(GRID.startOf(DECEMBER)).isEqualTo(DECEMBER);
    assertThat(GRID.endOf(DECEMBER)).isEqualTo(DECEMBER.plusDays(7));
    assertThat(GRID.startOf(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2026, 12, 28));
    assertThat(GRID.payDayAfterDays(LocalDate.of(2027, 1, 1))).isEqualTo(4);
  }

  @Test
  void isWholeOnlyWhereEachStretchBeginsWithAPeriod() {
    assertThat(GRID.isWhole()).isTrue();
    assertThat(grid(DECEMBER.plusDays(7)).isWhole()).isFalse();
    assertThat(grid(DECEMBER.plusDays(1)).isWhole()).isFalse();
  }

  @Test
  void whatIsNotOfPayMakesNoStretch() {
    var notice = Settled.DEFAULTS.with(Map.of(Setting.NOTICE_HOURS, 48));
    assertThat(PayGrid.of(ANCHOR, List.of(
        Settled.DEFAULTS.between(LocalDate.MIN, DECEMBER.plusDays(3)),
        notice.between(DECEMBER.plusDays(3), LocalDate.MAX))).stretches()).hasSize(1);
  }

  private static PayGrid grid(LocalDate from) {
    return PayGrid.of(ANCHOR, List.of(
        Settled.DEFAULTS.between(LocalDate.MIN, from), WEEKLY.between(from, LocalDate.MAX)));
  }
}
