package app.afterbell.payroll;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.organization.Policies;
import app.afterbell.organization.Policy.Percent;
import app.afterbell.payroll.PayRule.Planned;
import app.afterbell.shared.Money;
import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleTest
class PayRuleTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Instant START = Instant.parse("2026-11-23T21:00:00Z");

  private static final Policies POLICIES = new Policies(ZoneId.of("America/New_York"), List.of(
      Settled.with(new Percent(100, 100), new Percent(100, 80), new Percent(50, 50), new Percent(0, 0))));

  private final PayRule rule = new PayRule(
      POLICIES, new PayCalendar(POLICIES.zone(), Settled.periods(LocalDate.of(2024, 1, 1), 2), POLICIES));

  private final Planned session = new Planned(START, 60, START.plus(Duration.ofHours(49)), new Money(5003, USD));

  @Test
  void paysWhatNobodySaidAnythingAboutAsAttendedAndAsLongAsPlanned() {
    assertThat(rule.at(START, session, List.of(), null).amount()).isEqualTo(new Money(5003, USD));
    assertThat(session.end()).isEqualTo(START.plusSeconds(3600));
  }

  @Test
  void paysActualMinutesWhereAnyoneAttendedElseTheBestPaidStatus() {
    assertThat(rule.at(START, session, List.of(MISSED, ATTENDED), 65).amount()).isEqualTo(new Money(5420, USD));
    assertThat(rule.at(START, session, List.of(CANCELLED_BILLABLE, MISSED), null).amount())
        .isEqualTo(new Money(4002, USD));
    assertThat(rule.at(START, session, List.of(CANCELLED_NON_BILLABLE), 60).amount().isZero()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T22:00:00Z, 2026-12-04",
    "2026-11-25T22:00:01Z, 2026-12-04",
    "2026-12-02T12:59:59Z, 2026-12-04",
    "2026-12-02T13:00:00Z, 2026-12-18",
  })
  void paysOnItsOwnPayDayUntilThatRunCloses(Instant loggedAt, LocalDate payOn) {
    var pay = rule.at(loggedAt, session, List.of(), null);

    assertThat(pay.payOn()).isEqualTo(payOn);
    assertThat(pay.payOnInTime()).isEqualTo(LocalDate.of(2026, 12, 4));
    assertThat(pay.isLater()).isEqualTo(payOn.isAfter(LocalDate.of(2026, 12, 4)));
  }
}
