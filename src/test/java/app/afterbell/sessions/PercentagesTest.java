package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.afterbell.organization.Policy.Percent;
import app.afterbell.sessions.Outcome.Share;
import app.afterbell.sessions.Percentages.Pair;
import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R8, R10. */
@RuleTest
class PercentagesTest {

  private static final Percentages DEFAULTS = new Percentages(Map.of(
      ATTENDED, new Pair(100, 100),
      MISSED, new Pair(100, 100),
      CANCELLED_BILLABLE, new Pair(100, 100),
      CANCELLED_NON_BILLABLE, new Pair(0, 0)));

  @Test
  void billsTheActualMinutesOfWhoAttended() {
    assertThat(DEFAULTS.billed(ATTENDED, 60, 65)).isEqualTo(new Share(ATTENDED, 65, 100));
  }

  @Test
  void billsThePlannedMinutesOfWhoDidNot() {
    assertThat(DEFAULTS.billed(MISSED, 60, 65)).isEqualTo(new Share(MISSED, 60, 100));
    assertThat(DEFAULTS.billed(CANCELLED_NON_BILLABLE, 60, 65)).isEqualTo(new Share(CANCELLED_NON_BILLABLE, 60, 0));
  }

  @Test
  void paysAGroupByTheActualMinutesWhereAnyoneAttended() {
    assertThat(DEFAULTS.paid(List.of(MISSED, ATTENDED, CANCELLED_NON_BILLABLE), 90, 75))
        .isEqualTo(new Share(ATTENDED, 75, 100));
  }

  @Test
  void paysAGroupThatNobodyAttendedByTheBestPaidStatus() {
    assertThat(DEFAULTS.paid(List.of(CANCELLED_NON_BILLABLE, CANCELLED_BILLABLE), 90, 90))
        .isEqualTo(new Share(CANCELLED_BILLABLE, 90, 100));
    assertThat(DEFAULTS.paid(List.of(CANCELLED_NON_BILLABLE, CANCELLED_NON_BILLABLE), 90, 90))
        .isEqualTo(new Share(CANCELLED_NON_BILLABLE, 90, 0));
  }

  @Test
  void billsHalfForALateCancellationWhereTheOrganizationSaysSo() {
    var half = new Percentages(Map.of(
        ATTENDED, new Pair(100, 100),
        MISSED, new Pair(100, 100),
        CANCELLED_BILLABLE, new Pair(50, 70),
        CANCELLED_NON_BILLABLE, new Pair(0, 0)));
    assertThat(half.billed(CANCELLED_BILLABLE, 60, 60).percent()).isEqualTo(50);
    assertThat(half.paid(List.of(CANCELLED_BILLABLE, MISSED), 60, 60)).isEqualTo(new Share(MISSED, 60, 100));
  }

  @Test
  void keepsWhatIsBilledAndWhatIsPaidApart() {
    var settled =
        Percentages.of(Settled.with(new Percent(97, 89), new Percent(83, 79), new Percent(73, 71),
            new Percent(67, 61)));
    assertThat(List.of(ATTENDED, MISSED, CANCELLED_BILLABLE, CANCELLED_NON_BILLABLE))
        .extracting(status -> settled.billed(status, 60, 60).percent(),
            status -> settled.paid(List.of(status), 60, 60).percent())
        .containsExactly(tuple(97, 89), tuple(83, 79), tuple(73, 71), tuple(67, 61));
  }

  @Test
  void theBestPaidStatusIsNotTheBestBilledOne() {
    var apart =
        Percentages.of(Settled.with(new Percent(100, 100), new Percent(100, 50), new Percent(50, 70),
            new Percent(0, 0)));
    assertThat(apart.paid(List.of(MISSED, CANCELLED_BILLABLE), 60, 60))
        .isEqualTo(new Share(CANCELLED_BILLABLE, 60, 70));
  }

  @Test
  void knowsEachStatus() {
    assertThatThrownBy(() -> new Percentages(Map.of(ATTENDED, new Pair(100, 100))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
