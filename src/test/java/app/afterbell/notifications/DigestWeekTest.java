package app.afterbell.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleTest
class DigestWeekTest {

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-11-23T22:12:00Z, 2026-11-22, 2026-11-22T23:00:00Z",
    "America/New_York, 2026-11-22T22:59:59Z, 2026-11-15, 2026-11-15T23:00:00Z",
    "America/New_York, 2026-11-22T23:00:00Z, 2026-11-22, 2026-11-22T23:00:00Z",
    "Asia/Tokyo,       2026-11-22T09:00:00Z, 2026-11-22, 2026-11-22T09:00:00Z",
    "Asia/Tokyo,       2026-11-22T08:59:59Z, 2026-11-15, 2026-11-15T09:00:00Z",
    "Pacific/Chatham,  2026-11-22T04:15:00Z, 2026-11-22, 2026-11-22T04:15:00Z",
  })
  void endsOnSundayAtSixByTheReadersClocks(ZoneId zone, Instant now, LocalDate sunday, Instant at) {
    assertThat(DigestWeek.last(zone, now)).isEqualTo(new DigestWeek(sunday, at));
  }

  @Test
  void staysAtSixWhenTheClocksChange() {
    var newYork = ZoneId.of("America/New_York");
    var beforeTheChange = DigestWeek.last(newYork, Instant.parse("2026-10-26T00:00:00Z"));
    var onTheDay = DigestWeek.next(newYork, Instant.parse("2026-10-26T00:00:00Z"));

    assertThat(beforeTheChange.at()).isEqualTo("2026-10-25T22:00:00Z");
    assertThat(onTheDay.at()).isEqualTo("2026-11-01T23:00:00Z");
    assertThat(Duration.between(beforeTheChange.at(), onTheDay.at())).isEqualTo(Duration.ofHours(7 * 24 + 1));
  }

  @Test
  void isFollowedByTheNextForEveryInstantOfAYearAndAnyZone() {
    for (var zone
        : new String[] {"America/New_York", "Europe/Dublin", "Pacific/Chatham", "Africa/Cairo", "Asia/Kathmandu"}) {
      for (var now = Instant.parse("2026-01-01T00:00:00Z"); now.isBefore(Instant.parse("2027-01-01T00:00:00Z")); now =
          now.plus(Duration.ofHours(5))) {
        var last = DigestWeek.last(ZoneId.of(zone), now);
        var next = DigestWeek.next(ZoneId.of(zone), now);
        assertThat(last.at()).isBeforeOrEqualTo(now);
        assertThat(next.at()).isAfter(now);
        assertThat(next.sunday()).isEqualTo(last.sunday().plusWeeks(1));
      }
    }
  }
}
