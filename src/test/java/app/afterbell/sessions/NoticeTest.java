package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R9: 24 elapsed hours between two instants, whatever the clocks did in between; exactly 24 hours is in time. */
@RuleTest
class NoticeTest {

  private static final Notice NOTICE = new Notice(Duration.ofHours(24));
  private static final Instant START = Instant.parse("2026-11-23T21:00:00Z");

  @Test
  void exactlyTwentyFourHoursIsInTime() {
    assertThat(NOTICE.proposes(START, START.minus(Duration.ofHours(24)))).isEqualTo(CANCELLED_NON_BILLABLE);
  }

  @Test
  void aNanosecondLessIsLate() {
    assertThat(NOTICE.proposes(START, START.minus(Duration.ofHours(24)).plusNanos(1))).isEqualTo(CANCELLED_BILLABLE);
  }

  @Test
  void fromTheStartOnNobodyToldInAdvance() {
    assertThat(NOTICE.proposes(START, START.minusNanos(1))).isEqualTo(CANCELLED_BILLABLE);
    assertThat(NOTICE.proposes(START, START)).isEqualTo(MISSED);
  }

  @Test
  void whenClocksGoBackTheSameWallClockTimeOfTheDayBeforeIsAnHourEarlierThanNeeded() {
    var newYork = ZoneId.of("America/New_York");
    var start = LocalDateTime.parse("2026-11-01T16:00").atZone(newYork).toInstant();
    assertThat(NOTICE.lastMoment(start).atZone(newYork).toLocalDateTime()).isEqualTo("2026-10-31T17:00");
  }

  @Test
  void whenClocksGoForwardTheSameWallClockTimeOfTheDayBeforeIsTooLate() {
    var newYork = ZoneId.of("America/New_York");
    var start = LocalDateTime.parse("2026-03-08T16:00").atZone(newYork).toInstant();
    assertThat(NOTICE.lastMoment(start).atZone(newYork).toLocalDateTime()).isEqualTo("2026-03-07T15:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "America/New_York", "America/Sao_Paulo", "Europe/Dublin", "Europe/Berlin", "Africa/Cairo", "Asia/Kolkata",
    "Asia/Gaza", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham"
  })
  void holdsAroundEveryClockChangeFrom2024To2030(String zoneName) {
    var zone = ZoneId.of(zoneName);
    clockChanges(zone).forEach(change -> {
      for (int minutes = -26 * 60; minutes <= 26 * 60; minutes += 5) {
        var start = change.plus(Duration.ofMinutes(minutes));
        var last = NOTICE.lastMoment(start);
        assertThat(Duration.between(last, start)).as("start %s in %s", start, zone).isEqualTo(Duration.ofHours(24));
        assertThat(NOTICE.proposes(start, last)).isEqualTo(CANCELLED_NON_BILLABLE);
        assertThat(NOTICE.proposes(start, last.plusSeconds(1))).isEqualTo(CANCELLED_BILLABLE);
      }
    });
  }

  @Test
  void isTheNoticeThatWasSettled() {
    assertThat(Notice.of(Settled.DEFAULTS)).isEqualTo(NOTICE);
  }

  private static Stream<Instant> clockChanges(ZoneId zone) {
    var end = Instant.parse("2031-01-01T00:00:00Z");
    return Stream.iterate(
            zone.getRules().nextTransition(Instant.parse("2024-01-01T00:00:00Z")),
            change -> change != null && change.getInstant().isBefore(end),
            change -> zone.getRules().nextTransition(change.getInstant()))
        .map(change -> change.getInstant());
  }
}
