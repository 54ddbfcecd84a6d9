package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.planning.Hours.DayOffOf;
import app.afterbell.planning.Hours.Extra;
import app.afterbell.planning.Hours.Weekly;
import app.afterbell.shared.TimeRange;
import app.afterbell.testing.RuleTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R32: free times are within what is published, less what is planned. It is Monday, 5:12 pm in New York. */
@RuleTest
class SlotRuleTest {

  private static final SlotRule.Offered OFFERED = new SlotRule.Offered(Duration.ofHours(24), Duration.ofDays(30));

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant NOW = Instant.parse("2026-11-23T22:12:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(31));

  @Test
  void nothingPublishedMeansNoSlots() {
    assertThat(starts(new Hours(List.of(), List.of(), List.of()), 60)).isEmpty();
  }

  @Test
  void beginADayFromNowAndEndAfterThirtyDays() {
    var daily = new Hours(List.of(DayOfWeek.values()).stream().map(day -> new Weekly(day, 17 * 60, 18 * 60)).toList(),
        List.of(), List.of());

    var starts = starts(daily, 60);

    assertThat(starts.getFirst()).as("at 5:00 pm tomorrow it is less than a day").isEqualTo("2026-11-25T22:00:00Z");
    assertThat(starts.getLast()).isEqualTo("2026-12-23T22:00:00Z");
    assertThat(starts).hasSize(29);
  }

  @Test
  void stepFromTheBeginningOfEachRangeAndEndWithinIt() {
    var wednesday = new Hours(List.of(new Weekly(DayOfWeek.WEDNESDAY, 16 * 60 + 15, 18 * 60)), List.of(), List.of());

    assertThat(starts(wednesday, 60)).startsWith(Instant.parse("2026-11-25T21:15:00Z"),
        Instant.parse("2026-11-25T21:45:00Z"), Instant.parse("2026-12-02T21:15:00Z"));
    assertThat(starts(wednesday, 105)).startsWith(Instant.parse("2026-11-25T21:15:00Z"),
        Instant.parse("2026-12-02T21:15:00Z"));
    assertThat(starts(wednesday, 110)).isEmpty();
  }

  @Test
  void leaveOutWhatIsPlannedAndDaysOff() {
    var hours = new Hours(List.of(new Weekly(DayOfWeek.WEDNESDAY, 16 * 60, 18 * 60)), List.of(), List.of());
    var busy = List.of(TimeRange.lasting(Instant.parse("2026-11-25T22:00:00Z"), Duration.ofMinutes(30)));
    var days = new LeftOutDays(
        List.of(new DayOff.Holiday(HolidayId.next(), "Winter break", LocalDate.of(2026, 12, 2),
            LocalDate.of(2026, 12, 3))),
        List.of(new DayOff.Leave(LeaveId.next(), Instant.parse("2026-12-09T21:30:00Z"),
            Instant.parse("2026-12-10T05:00:00Z"))));
    var rule = new SlotRule(hours.between(NOW, END, NEW_YORK), busy, days, NEW_YORK, OFFERED);

    assertThat(rule.starts(30, NOW)).extracting(Instant::toString).containsExactly(
        "2026-11-25T21:00:00Z", "2026-11-25T21:30:00Z", "2026-11-25T22:30:00Z",
        "2026-12-09T21:00:00Z",
        "2026-12-16T21:00:00Z", "2026-12-16T21:30:00Z", "2026-12-16T22:00:00Z", "2026-12-16T22:30:00Z",
        "2026-12-23T21:00:00Z", "2026-12-23T21:30:00Z", "2026-12-23T22:00:00Z");
    assertThat(rule.has(Instant.parse("2026-12-16T21:10:00Z"), 30, NOW)).as("not at a step").isTrue();
    assertThat(rule.has(Instant.parse("2026-12-16T22:31:00Z"), 30, NOW)).as("ends after them").isFalse();
    assertThat(rule.has(Instant.parse("2026-11-25T21:45:00Z"), 30, NOW)).as("somebody has a session").isFalse();
  }

  @Test
  void countExtraHoursAndLeaveOutDaysOff() {
    var off = LocalDate.of(2026, 11, 25);
    var hours = new Hours(List.of(new Weekly(DayOfWeek.WEDNESDAY, 600, 660)),
        List.of(new Extra(UUID.randomUUID(), LocalDate.of(2026, 11, 27), 1380, 1440),
            new Extra(UUID.randomUUID(), LocalDate.of(2026, 12, 2), 660, 720)),
        List.of(new DayOffOf(UUID.randomUUID(), off)));

    assertThat(starts(hours, 60)).extracting(Instant::toString).startsWith(
        "2026-11-28T04:00:00Z", "2026-12-02T15:00:00Z", "2026-12-02T15:30:00Z", "2026-12-02T16:00:00Z",
        "2026-12-09T15:00:00Z");
  }

  @Test
  void followTheClocksOfTheMentorsZone() {
    var zone = ZoneId.of("America/New_York");
    var hours = new Hours(List.of(new Weekly(DayOfWeek.SUNDAY, 60, 240)), List.of(), List.of());

    assertThat(hours.between(Instant.parse("2027-03-14T00:00:00Z"), Instant.parse("2027-03-15T00:00:00Z"), zone))
        .as("an hour is skipped").containsExactly(new TimeRange(
            Instant.parse("2027-03-14T06:00:00Z"), Instant.parse("2027-03-14T08:00:00Z")));
    assertThat(hours.between(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-01T23:00:00Z"), zone))
        .as("an hour comes twice").containsExactly(new TimeRange(
            Instant.parse("2026-11-01T05:00:00Z"), Instant.parse("2026-11-01T09:00:00Z")));
  }

  private static List<Instant> starts(Hours hours, int minutes) {
    return new SlotRule(hours.between(NOW, END, NEW_YORK), List.of(), LeftOutDays.NONE, NEW_YORK, OFFERED)
        .starts(minutes, NOW);
  }
}
