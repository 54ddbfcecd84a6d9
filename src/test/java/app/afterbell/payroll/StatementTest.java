package app.afterbell.payroll;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.payroll.Statement.Corrected;
import app.afterbell.payroll.Statement.Line;
import app.afterbell.payroll.Statement.Sum;
import app.afterbell.payroll.Statement.Waiting;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RuleTest
class StatementTest {

  private static final Instant AT = Instant.parse("2026-11-23T21:00:00Z");
  private static final PayPeriod PERIOD = new PayPeriod(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 30),
      LocalDate.of(2026, 12, 4));

  @Test
  void addsUpEachCurrencyByItself() {
    var statement = statement(line(1, ATTENDED, 5003, "USD", false), line(2, ATTENDED, 3803, "GBP", false),
        line(3, ATTENDED, 417, "USD", false));
    assertThat(statement.totals()).containsExactly(money(3803, "GBP"), money(5420, "USD"));
    assertThat(statement.waitingTotals()).containsExactly(money(7, "USD"));
  }

  @Test
  void aLogAndItsCorrectionsAreOneAndTheLastStands() {
    var first = line(1, ATTENDED, 5003, "USD", false);
    var then = line(1, ATTENDED, 417, "USD", true);
    var last = line(1, ATTENDED, -417, "USD", true);
    var sums = statement(first, line(2, ATTENDED, 11, "USD", false), then, last).sums();
    assertThat(sums).extracting(Sum::amount).containsExactly(money(5003, "USD"), money(11, "USD"));
    assertThat(sums.getFirst().standing()).isEqualTo(last);
    assertThat(sums.getFirst().earlier()).containsExactly(then, first);
    assertThat(sums.getFirst().corrects()).isNull();
  }

  @Test
  void showsNothingEarlierThatWasTakenBackOrChangedWhileItCouldBeUndone() {
    var first = line(1, ATTENDED, 5003, "USD", false);

    assertThat(new Sum(List.of(first, line(1, null, -5003, "USD", true), first)).earlier()).isEmpty();
    assertThat(new Sum(List.of(undoable(first, AT.plusSeconds(1)), first)).earlier()).isEmpty();
    assertThat(new Sum(List.of(undoable(first, null), first)).earlier()).containsExactly(undoable(first, null));
  }

  @Test
  void leavesOutWhatComesToNothing() {
    assertThat(statement(line(1, ATTENDED, 5003, "USD", false), line(1, null, -5003, "USD", true)).sums())
        .as("taken back").isEmpty();
    assertThat(statement(line(1, ATTENDED, 417, "USD", true), line(1, ATTENDED, -417, "USD", true)).sums())
        .as("corrected to and fro").isEmpty();
    assertThat(statement(line(1, AttendanceStatus.CANCELLED_NON_BILLABLE, 0, "USD", false)).sums()).as("paid nothing")
        .hasSize(1);
    assertThat(statement(line(1, null, -5003, "USD", true)).sums()).as("of an earlier run").hasSize(1);
  }

  @Test
  void countsTheSessionsThatWereLoggedForThisRun() {
    assertThat(statement(
        line(1, ATTENDED, 5003, "USD", false), line(2, ATTENDED, 417, "USD", true), line(3, null, -5, "USD", false),
        line(4, ATTENDED, 1, "USD", false)).sessions()).isEqualTo(2);
  }

  private static Statement statement(Line... lines) {
    var waiting = new Waiting(new SessionId(new UUID(0, 9)), "Algebra", AT, 60, AT, false, false, false,
        money(7, "USD"));
    return new Statement(PERIOD, Arrays.asList(lines), List.of(), List.of(waiting), PERIOD, null, true);
  }

  private static Line line(int session, @Nullable AttendanceStatus status, long amount, String currency,
      boolean corrects) {
    var corrected = new Corrected(new UUID(0, 8), ATTENDED, 60, money(1, currency), AT, PERIOD.payOn());
    return new Line(new UUID(0, 7), new SessionId(new UUID(0, session)), "Algebra", AT, status, 60,
        money(5003, currency), 100,
        money(amount, currency), money(amount, currency), false, "Maya", false, AT, AT, corrects ? corrected : null);
  }

  private static Line undoable(Line line, @Nullable Instant until) {
    return new Line(line.id(), line.session(), line.engagement(), line.startsAt(), line.status(), line.minutes(),
        line.rate(),
        line.percent(), line.total(), line.amount(), line.cancelled(), line.recordedByName(), line.loggedByOther(),
        line.recordedAt(), until,
        line.corrects());
  }

  private static Money money(long minor, String currency) {
    return new Money(minor, Currency.getInstance(currency));
  }
}
