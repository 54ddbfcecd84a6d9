package app.afterbell.engagements;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.WallTime.ClockChange;
import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleTest
class WallTimeTest {

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "2026-11-23T16:00, America/New_York, 2026-11-23T21:00:00Z, NONE",
    "2026-11-01T01:30, America/New_York, 2026-11-01T05:30:00Z, REPEATED",
    "2027-03-14T02:30, America/New_York, 2027-03-14T07:30:00Z, SKIPPED",
    "2027-03-14T03:00, America/New_York, 2027-03-14T07:00:00Z, NONE",
    "2026-10-04T02:10, Australia/Lord_Howe, 2026-10-03T15:40:00Z, SKIPPED",
  })
  void isResolvedAsTheClocksOfItsPlaceGo(LocalDateTime local, ZoneId zone, Instant instant, ClockChange change) {
    var time = new WallTime(local, zone);
    assertThat(time.instant()).isEqualTo(instant);
    assertThat(time.clockChange()).isEqualTo(change);
  }
}
