package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.Outcome.Share;
import app.afterbell.sessions.Percentages.Pair;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R8, R10. */
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
}
