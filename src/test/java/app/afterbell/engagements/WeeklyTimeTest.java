package app.afterbell.engagements;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.WallTime.ClockChange;
import app.afterbell.testing.RuleTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleTest
class WeeklyTimeTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void readsWhatItWrites() {
    var times = List.of(
        new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(8, 15)), new WeeklyTime(DayOfWeek.THURSDAY, LocalTime.of(16, 0)));

    assertThat(WeeklyTime.format(times)).isEqualTo("MO 08:15; TH 16:00");
    assertThat(WeeklyTime.parse("MO 08:15; TH 16:00")).contains(times);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TH 16:00; MO 08:15", " mo  8:15;th 16:00 ;", "MO 08:15;MO 08:15; TH 16:00"})
  void readsTimesInAnyOrderAndCaseEachOnce(String written) {
    assertThat(WeeklyTime.parse(written).map(WeeklyTime::format)).contains("MO 08:15; TH 16:00");
  }

  @Test
  void readsNoTimeAsNone() {
    assertThat(WeeklyTime.parse(" ")).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX 16:00", "MO 24:00", "MO 16:60", "MO", "16:00", "MO 16:00, TH 16:00", "MO 4 pm",
      "Monday 16:00"})
  void readsNothingElse(String written) {
    assertThat(WeeklyTime.parse(written)).isEmpty();
  }

  @Test
  void staysAtItsTimeWhenTheClocksChange() {
    var monday = new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(16, 0));

    assertThat(monday.on(LocalDate.of(2026, 10, 26), NEW_YORK).instant())
        .isEqualTo(Instant.parse("2026-10-26T20:00:00Z"));
    assertThat(monday.on(LocalDate.of(2026, 11, 2), NEW_YORK).instant())
        .isEqualTo(Instant.parse("2026-11-02T21:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
      "2026-03-08T02:30, America/New_York, SKIPPED, 2026-03-08T07:30:00Z",
      "2026-03-08T03:00, America/New_York, NONE, 2026-03-08T07:00:00Z",
      "2026-11-01T01:30, America/New_York, REPEATED, 2026-11-01T05:30:00Z",
      "2026-11-01T02:00, America/New_York, NONE, 2026-11-01T07:00:00Z",
      "2026-11-01T01:30, America/Phoenix, NONE, 2026-11-01T08:30:00Z"
  })
  void saysWhatTheClocksDid(LocalDateTime local, ZoneId zone, ClockChange change, Instant instant) {
    var time = new WallTime(local, zone);

    assertThat(time.clockChange()).isEqualTo(change);
    assertThat(time.instant()).isEqualTo(instant);
  }
}
