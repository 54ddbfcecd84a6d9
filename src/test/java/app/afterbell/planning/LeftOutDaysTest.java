package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R31: what leaves out a session. */
@RuleTest
class LeftOutDaysTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void aHolidayLeavesOutWhatBeginsOnItsDays() {
    var winter = new DayOff.Holiday(HolidayId.next(), "Winter", LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 26));
    var days = new LeftOutDays(List.of(winter), List.of());

    assertThat(at(days, "2026-12-24T04:59:00Z")).as("the evening before").isEmpty();
    assertThat(at(days, "2026-12-24T05:00:00Z")).contains(winter);
    assertThat(at(days, "2026-12-26T04:59:00Z")).contains(winter);
    assertThat(at(days, "2026-12-26T05:00:00Z")).isEmpty();
    assertThat(winter.last()).isEqualTo("2026-12-25");
  }

  @Test
  void aLeaveLeavesOutWhatItTouches() {
    var leave = new DayOff.Leave(LeaveId.next(), Instant.parse("2026-12-24T20:00:00Z"),
        Instant.parse("2026-12-24T22:00:00Z"));
    var days = new LeftOutDays(List.of(), List.of(leave));

    assertThat(at(days, "2026-12-24T19:00:00Z")).as("ends as it begins").isEmpty();
    assertThat(at(days, "2026-12-24T19:01:00Z")).contains(leave);
    assertThat(at(days, "2026-12-24T21:59:00Z")).contains(leave);
    assertThat(at(days, "2026-12-24T22:00:00Z")).as("begins as it ends").isEmpty();
    assertThat(at(LeftOutDays.NONE, "2026-12-24T21:00:00Z")).isEmpty();
  }

  private static Optional<DayOff> at(LeftOutDays days, String start) {
    return days.at(Instant.parse(start), 60, NEW_YORK);
  }
}
