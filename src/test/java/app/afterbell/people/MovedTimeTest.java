package app.afterbell.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** R16: what a change of clocks does to a weekly time, on other clocks. */
@RuleTest
class MovedTimeTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final LocalDate MARCH_8 = LocalDate.of(2026, 3, 8);
  private static final LocalDate MARCH_29 = LocalDate.of(2026, 3, 29);

  @Test
  void anHourEarlierFromTheDayOfTheOneToThatOfTheOther() {
    var time = moved("2026-03-09T14:00:00Z", MADRID);
    assertThat(time).isEqualTo(new MovedTime(MARCH_8, MARCH_29, DayOfWeek.MONDAY, LocalTime.of(16, 0),
        DayOfWeek.MONDAY, LocalTime.of(15, 0)));
    assertThat(time.isOnAnotherDay()).isFalse();
    assertThat(moved("2026-03-23T14:00:00Z", MADRID)).as("each of its weeks says the same").isEqualTo(time);
  }

  @Test
  void whatStandsOnTheDaysOfTheChangesItselfIsCountedToTheRightSide() {
    var sunday = moved("2026-03-15T14:00:00Z", MADRID);
    assertThat(sunday.from()).as("it is after the change").isEqualTo(MARCH_8);
    assertThat(sunday.to()).as("that of the 29th is where it was").isEqualTo(MARCH_29.minusDays(1));
    var night = moved("2026-03-15T06:30:00Z", MADRID); // 2:30 am in New York: an hour that March 8 skips
    assertThat(night.from()).isEqualTo(MARCH_8);
    var early = moved("2026-03-15T05:30:00Z", MADRID); // 1:30 am in New York, before the change
    assertThat(early.from()).isEqualTo(MARCH_8.plusDays(1));
  }

  @Test
  void overMidnightItIsOnAnotherDay() {
    var time = moved("2026-03-09T22:30:00Z", MADRID);
    assertThat(time.wasOn()).isEqualTo(DayOfWeek.TUESDAY);
    assertThat(time.was()).isEqualTo(LocalTime.of(0, 30));
    assertThat(time.on()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(time.isOnAnotherDay()).isTrue();
  }

  @Test
  void whereNoEndIsKnownNoneIsSaid() {
    var first = Instant.parse("2026-03-08T07:00:00Z");
    var shift = new ClockShift(first, null, java.time.Duration.ofHours(-1), null);
    assertThat(MovedTime.of(shift, Instant.parse("2026-03-09T20:00:00Z"), NEW_YORK, MADRID).to()).isNull();
  }

  private static MovedTime moved(String week, ZoneId here) {
    var shift = ClockShift.between(NEW_YORK, here, Instant.parse("2026-03-01T00:00:00Z"),
        Instant.parse("2026-03-20T00:00:00Z")).getFirst();
    return MovedTime.of(shift, Instant.parse(week), NEW_YORK, here);
  }
}
