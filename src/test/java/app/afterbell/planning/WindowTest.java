package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Terms;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R31: which days of an engagement are planned ahead. In Auckland it is Tuesday already. */
@RuleTest
class WindowTest {

  private static final Instant NOW = Instant.parse("2026-11-23T22:12:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate AHEAD = LocalDate.of(2027, 1, 19);

  @Test
  void areEightWeeksFromTodayWhereTheEngagementIs() {
    assertThat(of(TODAY.minusYears(1), null, null)).isEqualTo(new Window(TODAY, AHEAD));
  }

  @Test
  void beginWithTheEngagement() {
    assertThat(of(TODAY.plusDays(10), null, null)).isEqualTo(new Window(TODAY.plusDays(10), AHEAD));
    assertThat(of(AHEAD.plusDays(10), null, null)).as("none yet")
        .isEqualTo(new Window(AHEAD.plusDays(10), AHEAD.plusDays(10)));
  }

  @Test
  void endWithItsLastDay() {
    assertThat(of(TODAY, TODAY.plusDays(3), null)).isEqualTo(new Window(TODAY, TODAY.plusDays(4)));
    assertThat(of(TODAY.minusYears(1), TODAY.minusDays(1), null)).as("it is over").isEqualTo(new Window(TODAY, TODAY));
    assertThat(of(TODAY, LocalDate.MAX.minusDays(1), null).to()).isEqualTo(AHEAD);
  }

  @Test
  void goOnWhereTheyWereLeft() {
    assertThat(of(TODAY, null, AHEAD.minusDays(1))).isEqualTo(new Window(AHEAD.minusDays(1), AHEAD));
    assertThat(of(TODAY, null, AHEAD)).isEqualTo(new Window(AHEAD, AHEAD));
    assertThat(of(TODAY, null, TODAY.minusDays(30))).as("what is over is not planned")
        .isEqualTo(new Window(TODAY, AHEAD));
  }

  @Test
  void takeNothingBackWhereTheHorizonBecomesShorter() {
    assertThat(Window.of(agreed(TODAY, null), AHEAD, 2, NOW)).isEqualTo(new Window(AHEAD, AHEAD));
    assertThat(Window.of(agreed(TODAY, null), AHEAD, 12, NOW)).as("and look further where it becomes longer")
        .isEqualTo(new Window(AHEAD, TODAY.plusWeeks(12)));
  }

  private static Window of(LocalDate starts, @Nullable LocalDate ends, @Nullable LocalDate until) {
    return Window.of(agreed(starts, ends), until, 8, NOW);
  }

  private static NewEngagement agreed(LocalDate starts, @Nullable LocalDate ends) {
    var rate = new Money(5003, Currency.getInstance("USD"));
    return new NewEngagement("Ana", PersonId.next(), Set.of(PersonId.next()), "Algebra",
        ZoneId.of("Pacific/Auckland"), List.of(), new Terms(60, rate, rate), starts, ends, null, null);
  }
}
