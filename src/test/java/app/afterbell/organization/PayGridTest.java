package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.organization.PayGrid.Stretch;
import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R24, R39: pay periods change where one begins, and those before stay. */
@RuleTest
class PayGridTest {

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

  @Test
  void eachOfLengthAndPayDayMakesAStretch() {
    assertThat(grid(DECEMBER, Map.of(Setting.PAY_PERIOD_WEEKS, 1)).stretches()).containsExactly(
        new Stretch(LocalDate.MIN, 2, 5), new Stretch(DECEMBER, 1, 5));
    assertThat(grid(DECEMBER, Map.of(Setting.PAY_DAY_AFTER_DAYS, 9)).stretches()).containsExactly(
        new Stretch(LocalDate.MIN, 2, 5), new Stretch(DECEMBER, 2, 9));
  }

  @ParameterizedTest(name = "{0} is in {1} to {2}, paid after {3} days")
  @CsvSource({
      "2026-12-13, 2026-11-30, 2026-12-14, 5",
      "2026-12-14, 2026-12-14, 2026-12-21, 4",
      "2026-12-27, 2026-12-21, 2026-12-28, 4",
      "2026-12-28, 2026-12-28, 2027-01-18, 7",
      "2027-01-17, 2026-12-28, 2027-01-18, 7",
      "2027-01-18, 2027-01-18, 2027-02-08, 7"})
  void goesByTheLastStretchThatHasBegun(LocalDate day, LocalDate start, LocalDate end, int payDayAfterDays) {
    var grid = thenThreeWeeks(DECEMBER.plusDays(14));
    assertThat(grid.startOf(day)).isEqualTo(start);
    assertThat(grid.endOf(day)).isEqualTo(end);
    assertThat(grid.payDayAfterDays(day)).isEqualTo(payDayAfterDays);
  }

  @Test
  void isWholeOnlyIfEveryStretchIs() {
    assertThat(thenThreeWeeks(DECEMBER.plusDays(14)).isWhole()).isTrue();
    assertThat(thenThreeWeeks(DECEMBER.plusDays(7)).isWhole()).as("by the weeks of the one before it").isTrue();
    assertThat(thenThreeWeeks(DECEMBER.plusDays(15)).isWhole()).isFalse();
    assertThat(Settled.periods(ANCHOR, 3).isWhole()).as("one alone").isTrue();
  }

  private static PayGrid thenThreeWeeks(LocalDate from) {
    return PayGrid.of(ANCHOR, List.of(
        Settled.DEFAULTS.between(LocalDate.MIN, DECEMBER), WEEKLY.between(DECEMBER, from),
        Settled.DEFAULTS.with(Map.of(Setting.PAY_PERIOD_WEEKS, 3, Setting.PAY_DAY_AFTER_DAYS, 7))
            .between(from, LocalDate.MAX)));
  }

  private static PayGrid grid(LocalDate from, Map<Setting, Integer> others) {
    return PayGrid.of(ANCHOR, List.of(Settled.DEFAULTS.between(LocalDate.MIN, from),
        Settled.DEFAULTS.with(others).between(from, LocalDate.MAX)));
  }

  private static PayGrid grid(LocalDate from) {
    return PayGrid.of(ANCHOR, List.of(
        Settled.DEFAULTS.between(LocalDate.MIN, from), WEEKLY.between(from, LocalDate.MAX)));
  }
}
