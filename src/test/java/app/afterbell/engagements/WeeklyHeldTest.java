package app.afterbell.engagements;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R30: from a day to a day, half-open, each week or every second one. */
@RuleTest
class WeeklyHeldTest {

  private static final WeeklyTime MONDAYS = new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(16, 0));

  @ParameterizedTest(name = "from {0} to {1} on {2}")
  @CsvSource({
      ",           ,           2026-12-07, true",
      "2026-12-07, ,           2026-12-06, false",
      "2026-12-07, ,           2026-12-07, true",
      "2026-12-07, ,           2030-12-07, true",
      ",           2026-12-14, 2020-12-14, true",
      ",           2026-12-14, 2026-12-13, true",
      ",           2026-12-14, 2026-12-14, false",
      "2026-12-07, 2026-12-14, 2026-12-13, true",
      "2026-12-07, 2026-12-14, 2026-12-15, false"
  })
  void holdsFromItsFirstDayToBeforeItsEnd(
      @Nullable LocalDate from, @Nullable LocalDate to, LocalDate day, boolean holds) {
    var held = held(from, to);
    assertThat(held.holdsOn(day)).isEqualTo(holds);
    assertThat(WeeklyHeld.on(List.of(held), day)).hasSize(holds ? 1 : 0);
  }

  @ParameterizedTest(name = "every second week with {0}: {1}")
  @CsvSource({
      // each week
      ",           2026-12-07, true",
      ",           2026-12-14, true",
      ",           2026-12-08, false",
      ",           2026-11-30, false",
      ",           2027-02-01, false",
      // the week of any of its days
      "2026-12-07, 2026-12-07, true",
      "2026-12-07, 2026-12-14, false",
      "2026-12-13, 2026-12-07, true",
      "2026-12-13, 2026-12-14, false",
      "2026-12-14, 2026-12-07, false",
      "2026-12-14, 2026-12-14, true",
      // over the year's end, after its 53rd week
      "2026-12-07, 2026-12-21, true",
      "2026-12-07, 2026-12-28, false",
      "2026-12-07, 2027-01-04, true",
      "2026-12-07, 2027-01-11, false",
      // counted back from a later week
      "2027-03-01, 2026-12-07, true",
      "2027-03-01, 2026-12-14, false"
  })
  void isOnItsWeekdayInItsWeeks(@Nullable LocalDate week, LocalDate day, boolean is) {
    var held = new WeeklyHeld(1, MONDAYS, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 1), week, null);
    assertThat(held.isOn(day)).isEqualTo(is);
    assertThat(held.isEverySecondWeek()).isEqualTo(week != null);
  }

  @Test
  void countsASundayToTheWeekThatItEnds() {
    var sundays = new WeeklyHeld(1, new WeeklyTime(DayOfWeek.SUNDAY, LocalTime.of(16, 0)), null, null,
        LocalDate.of(2026, 12, 9), null);
    assertThat(sundays.weekOn()).isEqualTo("2026-12-07");
    assertThat(sundays.isOn(LocalDate.of(2026, 12, 13))).isTrue();
    assertThat(sundays.isOn(LocalDate.of(2026, 12, 6))).isFalse();
    assertThat(sundays.isOn(LocalDate.of(2026, 12, 20))).isFalse();
  }

  @ParameterizedTest(name = "{0} to {1} until {2}: to {3}")
  @CsvSource({
      ",           ,           2026-12-14, 2026-12-14",
      ",           2026-12-21, 2026-12-14, 2026-12-14",
      ",           2026-12-14, 2026-12-14, 2026-12-14",
      ",           2026-12-13, 2026-12-14, 2026-12-13",
      "2026-12-13, ,           2026-12-14, 2026-12-14",
      "2026-12-14, ,           2026-12-14, ",
      "2026-12-15, ,           2026-12-14, "
  })
  void endsOnADayAndNeverLaterThanItDid(
      @Nullable LocalDate from, @Nullable LocalDate to, LocalDate day, @Nullable LocalDate then) {
    var held = new WeeklyHeld(7, MONDAYS, from, to, LocalDate.of(2026, 12, 7), 45);
    if (then == null) {
      assertThat(held.until(day)).isEmpty();
    } else {
      assertThat(held.until(day))
          .contains(new WeeklyHeld(7, MONDAYS, from, then, LocalDate.of(2026, 12, 7), 45));
    }
  }

  @ParameterizedTest(name = "{0} to {1} meets {2} to {3}")
  @CsvSource({
      ",           ,           ,           ,           true",
      "2026-12-07, 2026-12-14, ,           ,           true",
      "2026-12-07, 2026-12-14, 2026-12-13, ,           true",
      "2026-12-07, 2026-12-14, 2026-12-14, ,           false",
      "2026-12-07, 2026-12-14, 2026-12-15, 2026-12-20, false",
      "2026-12-07, 2026-12-14, ,           2026-12-08, true",
      "2026-12-07, 2026-12-14, ,           2026-12-07, false",
      "2026-12-07, ,           2026-12-20, ,           true",
      ",           2026-12-14, ,           2026-12-07, true"
  })
  void meetsTheSameTimeOnCommonDays(
      @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate otherFrom, @Nullable LocalDate otherTo,
      boolean meets) {
    assertThat(held(from, to).meets(held(otherFrom, otherTo))).isEqualTo(meets);
    assertThat(held(otherFrom, otherTo).meets(held(from, to))).as("the other way round").isEqualTo(meets);
  }

  @Test
  void meetsNoOtherTime() {
    var always = WeeklyHeld.always(1, MONDAYS);
    assertThat(always.meets(WeeklyHeld.always(2, MONDAYS))).isTrue();
    assertThat(always.meets(WeeklyHeld.always(1, WeeklyTime.ofColumn("1 16:01")))).isFalse();
    assertThat(always.meets(WeeklyHeld.always(1, WeeklyTime.ofColumn("2 16:00")))).isFalse();
  }

  @ParameterizedTest(name = "one of the week of {0}, another of {1}: {2}")
  @CsvSource({
      "2026-12-07, 2026-12-07, true",
      "2026-12-07, 2026-12-14, false",
      "2026-12-07, 2026-12-20, false",
      "2026-12-07, 2026-12-21, true",
      "2026-12-07, 2025-12-01, false",
      "2026-12-07,           , true"
  })
  void takesTurnsWithOneOfTheWeeksBetween(LocalDate week, @Nullable LocalDate otherWeek, boolean meets) {
    var one = new WeeklyHeld(0, MONDAYS, null, null, week, null);
    var other = new WeeklyHeld(1, MONDAYS, null, null, otherWeek, 45);
    assertThat(one.meets(other)).isEqualTo(meets);
    assertThat(other.meets(one)).as("the other way round").isEqualTo(meets);
  }

  @Test
  void isReadAsItWasWritten() {
    var december = LocalDate.of(2026, 12, 7);
    assertThat(List.of(WeeklyHeld.always(3, MONDAYS), held(december, null), held(null, december),
        new WeeklyHeld(12, MONDAYS, december, december.plusDays(1), december, 480)))
        .allSatisfy(held -> assertThat(WeeklyHeld.read(held.written())).isEqualTo(held));
    assertThat(new WeeklyHeld(12, MONDAYS, december, null, december, 45).written())
        .isEqualTo("12|1 16:00|2026-12-07||2026-12-07|45");
  }

  @Test
  void isReadFromAColumnWithItsWeekOrWithout() {
    assertThat(WeeklyHeld.ofColumn("1 16:00")).isEqualTo(WeeklyHeld.always(0, MONDAYS));
    assertThat(WeeklyHeld.ofColumn("1 16:00 2026-12-09"))
        .isEqualTo(new WeeklyHeld(0, MONDAYS, null, null, LocalDate.of(2026, 12, 7), null));
  }

  private static WeeklyHeld held(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new WeeklyHeld(1, MONDAYS, from, to, null, null);
  }
}
