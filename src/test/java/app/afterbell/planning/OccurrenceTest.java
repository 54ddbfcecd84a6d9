package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.WallTime.ClockChange;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R16, R31: the dates of weekly times, on the clocks of a zone. */
@RuleTest
class OccurrenceTest {

  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final LocalDate TO = LocalDate.of(2031, 1, 1);

  @Test
  void areAllWithinTheDaysInTheirOrder() {
    var weekly = Engagements.always(WeeklyTime.parse("TH 16:00; MO 18:00; MO 16:00").orElseThrow());

    assertThat(Occurrence.between(weekly, ZoneId.of("America/New_York"), LocalDate.of(2026, 11, 26),
        LocalDate.of(2026, 12, 3)))
        .extracting(one -> one.on() + " " + one.at())
        .containsExactly("2026-11-26 16:00", "2026-11-30 16:00", "2026-11-30 18:00");
  }

  @Test
  void areNoneWhereNothingLiesBetween() {
    var weekly = Engagements.always(WeeklyTime.parse("MO 16:00").orElseThrow());
    assertThat(Occurrence.between(weekly, ZoneId.of("UTC"), TO, FROM)).isEmpty();
    assertThat(Occurrence.between(weekly, ZoneId.of("UTC"), FROM, FROM)).isEmpty();
  }

  // Whatever the clocks do: the wall shows the agreed time, but where a change skips it, and then it is as much later.
  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Europe/London", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu",
      "Australia/Lord_Howe", "Pacific/Chatham", "Africa/Casablanca", "Asia/Tehran", "America/Los_Angeles"})
  void keepTheTimeOnTheWallOverEachClockChange(String name) {
    var zone = ZoneId.of(name);
    for (var at : new String[] {"00:15", "01:30", "02:00", "02:30", "03:00", "16:00", "23:59"}) {
      var weekly = Engagements.always(
          WeeklyTime.parse("SU " + at + "; SA " + at + "; FR " + at).orElseThrow());
      var dates = Occurrence.between(weekly, zone, FROM, TO);
      assertThat(dates).hasSize((int) FROM.datesUntil(TO).filter(day -> day.getDayOfWeek().getValue() >= 5).count());
      Instant before = Instant.MIN;
      for (var one : dates) {
        var wall = LocalDateTime.ofInstant(one.time().instant(), zone);
        if (one.time().clockChange() == ClockChange.SKIPPED) {
          var gap = zone.getRules().getTransition(one.on().atTime(one.at()));
          assertThat(wall).isEqualTo(one.on().atTime(one.at()).plus(gap.getDuration()));
        } else {
          assertThat(wall).as("%s in %s", one, zone).isEqualTo(one.on().atTime(one.at()));
        }
        assertThat(one.time().instant()).isAfter(before);
        assertThat(ChronoUnit.MINUTES.between(wall, one.on().atTime(one.at()))).isBetween(-60L, 0L);
        before = one.time().instant();
      }
    }
  }
}
