package app.afterbell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleTest
class DaysTest {

  @Test
  void laysAMonthIntoWholeWeeks() {
    var november = Days.monthOf(LocalDate.parse("2026-11-23"));

    assertThat(november.count()).isEqualTo(30);
    assertThat(november.weeks(DayOfWeek.SUNDAY)).hasSize(5);
    assertThat(november.weeks(DayOfWeek.MONDAY)).hasSize(6)
        .first().isEqualTo(new Days(LocalDate.parse("2026-10-26"), LocalDate.parse("2026-11-02")));
    assertThat(Days.monthOf(LocalDate.parse("2026-02-10")).weeks(DayOfWeek.SUNDAY)).hasSize(4);
  }

  @Test
  void beginsAWeekOnTheDayOnWhichWeeksBeginThere() {
    var monday = LocalDate.parse("2026-11-23");

    assertThat(Days.weekOf(monday, DayOfWeek.SUNDAY).each()).hasSize(7).first()
        .isEqualTo(LocalDate.parse("2026-11-22"));
    assertThat(Days.weekOf(monday, DayOfWeek.MONDAY).first()).isEqualTo(monday);
    assertThat(Days.weekOf(LocalDate.parse("2026-11-22"), DayOfWeek.MONDAY).first())
        .isEqualTo(LocalDate.parse("2026-11-16"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-08, America/New_York, 23:00",
    "2026-11-01, America/New_York, 25:00",
    "2026-11-02, America/New_York, 24:00",
    "2026-10-04, Australia/Lord_Howe, 23:30",
    "2026-04-05, Australia/Lord_Howe, 24:30",
    "2026-09-27, Pacific/Chatham, 23:00",
    "2011-12-30, Pacific/Apia, 00:00"
  })
  void lastsAsLongAsTheClocksMakeIt(LocalDate day, ZoneId zone, String hours) {
    var range = Days.from(day, 1).in(zone);
    var length = Duration.between(range.from(), range.to());

    assertThat("%02d:%02d".formatted(length.toHours(), length.toMinutesPart())).isEqualTo(hours);
  }

  @Test
  void holdsItsFirstDayAndItsLastAndNoneBesides() {
    var november = Days.monthOf(LocalDate.parse("2026-11-23"));

    assertThat(november.last()).isEqualTo("2026-11-30");
    assertThat(november.contains(LocalDate.parse("2026-10-31"))).isFalse();
    assertThat(november.contains(november.first())).isTrue();
    assertThat(november.contains(november.last())).isTrue();
    assertThat(november.contains(november.after())).isFalse();
  }
}
