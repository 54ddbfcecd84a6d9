package app.afterbell.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R16: the dates of a series, by the clocks of its zone. */
@RuleTest
class IcsSeriesTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDateTime FAR = LocalDateTime.parse("2040-01-01T00:00");

  private static IcsSeries.Dates of(String rule, String first) {
    return IcsSeries.of(rule, new IcsTime(LocalDateTime.parse(first), NEW_YORK), FAR, 100);
  }

  private static IcsSeries.Dates dates(String spaced) {
    return new IcsSeries.Dates.Of(Arrays.stream(spaced.split(" ")).map(LocalDateTime::parse).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "FREQ=DAILY;COUNT=2, 2026-10-26T16:00 2026-10-27T16:00",
      "FREQ=WEEKLY;COUNT=2, 2026-10-26T16:00 2026-11-02T16:00",
      "FREQ=MONTHLY;COUNT=2, 2026-10-26T16:00 2026-11-26T16:00",
      "FREQ=YEARLY;COUNT=2, 2026-10-26T16:00 2027-10-26T16:00",
      "COUNT=2;INTERVAL=2;FREQ=WEEKLY, 2026-10-26T16:00 2026-11-09T16:00",
      "' freq=weekly;count=2 ', 2026-10-26T16:00 2026-11-02T16:00",
      "'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3', 2026-10-26T16:00 2026-10-28T16:00 2026-11-02T16:00"})
  void countsItsDates(String rule, String found) {
    assertThat(of(rule, "2026-10-26T16:00")).isEqualTo(dates(found));
  }

  @ParameterizedTest(name = "until {0}")
  @CsvSource({
      // 19:30 in New York is 00:30 of the next day in UTC, and was 23:30 in summer
      "20261103T003000Z, 2026-10-26T19:30 2026-11-02T19:30",
      "20261103T002959Z, 2026-10-26T19:30",
      "20261026T233000Z, 2026-10-26T19:30",
      "20261102T193000, 2026-10-26T19:30 2026-11-02T19:30",
      "20261102T192959, 2026-10-26T19:30",
      "20261102, 2026-10-26T19:30 2026-11-02T19:30",
      "20261101, 2026-10-26T19:30",
      "20261109, 2026-10-26T19:30 2026-11-02T19:30 2026-11-09T19:30"})
  void endsWithTheMomentThatItNames(String end, String found) {
    assertThat(of("FREQ=WEEKLY;UNTIL=" + end, "2026-10-26T19:30")).isEqualTo(dates(found));
  }

  @Test
  void takesItsLastDayWholeAndNothingOfTheNext() {
    assertThat(of("FREQ=DAILY;UNTIL=20261102", "2026-11-01T00:00")).isEqualTo(
        dates("2026-11-01T00:00 2026-11-02T00:00"));
    assertThat(of("FREQ=DAILY;UNTIL=20261102", "2026-11-01T23:59:59")).isEqualTo(
        dates("2026-11-01T23:59:59 2026-11-02T23:59:59"));
  }

  @Test
  void takesWhatComesFirstOfCountAndEnd() {
    assertThat(of("FREQ=DAILY;COUNT=2;UNTIL=20261130", "2026-11-01T16:00")).isEqualTo(
        dates("2026-11-01T16:00 2026-11-02T16:00"));
    assertThat(of("FREQ=DAILY;COUNT=9;UNTIL=20261102", "2026-11-01T16:00")).isEqualTo(
        dates("2026-11-01T16:00 2026-11-02T16:00"));
    assertThat(of("FREQ=DAILY;UNTIL=20251102", "2026-11-01T16:00")).as("an end before its first")
        .isEqualTo(new IcsSeries.Dates.Of(List.of()));
  }

  @Test
  void looksNoFurtherThanItIsAsked() {
    var first = new IcsTime(LocalDateTime.parse("2026-11-01T16:00"), NEW_YORK);
    assertThat(IcsSeries.of("FREQ=DAILY;COUNT=9", first, LocalDateTime.parse("2026-11-03T00:00"), 100))
        .isEqualTo(dates("2026-11-01T16:00 2026-11-02T16:00"));
    assertThat(IcsSeries.of("FREQ=DAILY;COUNT=9", first, FAR, 3))
        .isEqualTo(dates("2026-11-01T16:00 2026-11-02T16:00 2026-11-03T16:00"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO", "INTERVAL=2;FREQ=MONTHLY", "FREQ=YEARLY;X-COUNT=2"})
  void takesNoneWithoutAnEnd(String rule) {
    assertThat(of(rule, "2026-10-26T16:00")).isEqualTo(new IcsSeries.Dates.NoEnd());
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {
      "", "COUNT=2", "FREQ=;COUNT=2", "FREQ=HOURLY;COUNT=2", "FREQ=MINUTELY;COUNT=2", "FREQ=SECONDLY", "FREQ=OFTEN",
      "FREQ=DAILY;COUNT=many", "FREQ=WEEKLY;BYDAY=XX;COUNT=2", "FREQ=DAILY;UNTIL=", "FREQ=DAILY;UNTIL=soon",
      "FREQ=DAILY;UNTIL=20261399", "FREQ=DAILY;UNTIL=20261102T250000Z"})
  void saysWhatItDoesNotUnderstand(String rule) {
    assertThat(of(rule, "2026-10-26T16:00")).isEqualTo(new IcsSeries.Dates.NotUnderstood());
  }
}
