package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.planning.Hours.DayOffOf;
import app.afterbell.planning.Hours.Extra;
import app.afterbell.planning.Hours.Weekly;
import app.afterbell.shared.TimeRange;
import app.afterbell.testing.RuleTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R32: published hours on the clocks of the mentor's zone. */
@RuleTest
class HoursTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void joinWhatTouchesAndKeepWhatDoesNot() {
    var hours = new Hours(
        List.of(new Weekly(DayOfWeek.WEDNESDAY, 540, 600), new Weekly(DayOfWeek.WEDNESDAY, 660, 720)),
        List.of(new Extra(UUID.randomUUID(), LocalDate.of(2026, 12, 2), 600, 630)), List.of());

    assertThat(hours.isEmpty()).isFalse();
    assertThat(between(hours, "2026-12-02T05:00:00Z", "2026-12-03T04:00:00Z")).containsExactly(
        range("2026-12-02T14:00:00Z", "2026-12-02T15:30:00Z"), range("2026-12-02T16:00:00Z", "2026-12-02T17:00:00Z"));
  }

  @Test
  void aDayOffHasItsExtraHoursAlone() {
    var day = LocalDate.of(2026, 12, 2);
    var hours = new Hours(List.of(new Weekly(DayOfWeek.WEDNESDAY, 540, 600)),
        List.of(new Extra(UUID.randomUUID(), day, 1380, 1440)), List.of(new DayOffOf(UUID.randomUUID(), day)));

    assertThat(between(hours, "2026-12-02T05:00:00Z", "2026-12-03T04:00:00Z"))
        .containsExactly(range("2026-12-03T04:00:00Z", "2026-12-03T05:00:00Z"));
    assertThat(new Hours(List.of(), List.of(), List.of(new DayOffOf(UUID.randomUUID(), day))).isEmpty()).isTrue();
  }

  @Test
  void aClockChangeMayLeaveNothingOfAShortOne() {
    var hours = new Hours(List.of(new Weekly(DayOfWeek.SUNDAY, 120, 180)), List.of(), List.of());
    assertThat(between(hours, "2027-03-14T05:00:00Z", "2027-03-15T03:00:00Z"))
        .allSatisfy(one -> assertThat(one.from()).isEqualTo(one.to()));
  }

  private static List<TimeRange> between(Hours hours, String from, String to) {
    return hours.between(Instant.parse(from), Instant.parse(to), NEW_YORK);
  }

  private static TimeRange range(String from, String to) {
    return new TimeRange(Instant.parse(from), Instant.parse(to));
  }
}
