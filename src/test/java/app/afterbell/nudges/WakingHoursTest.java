package app.afterbell.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.organization.Policy;
import app.afterbell.nudges.WakingHours.Turn;
import app.afterbell.testing.RuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleTest
class WakingHoursTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T20:59:59, 2026-11-23T20:59:59",
    "2026-11-23T21:00:00, 2026-11-24T08:00:00",
    "2026-11-23T23:30:00, 2026-11-24T08:00:00",
    "2026-11-24T00:00:00, 2026-11-24T08:00:00",
    "2026-11-24T07:59:59, 2026-11-24T08:00:00",
    "2026-11-24T08:00:00, 2026-11-24T08:00:00",
    // the clocks go back at two in the night, and forward
    "2026-10-31T22:00:00, 2026-11-01T08:00:00",
    "2027-03-13T22:00:00, 2027-03-14T08:00:00"
  })
  void waitsInQuietHoursUntilEightByTheClocksOfTheReader(LocalDateTime at, LocalDateTime from) {
    var zone = ZoneId.of("America/New_York");
    assertThat(Night.of(Policy.DEFAULTS).in(zone).from(at.atZone(zone).toInstant()))
        .isEqualTo(from.atZone(zone).toInstant());
  }

  @Test
  void waitsElevenHoursAsAClockShowsThemAndNotAsTheyPass() {
    var berlin = Night.of(Policy.DEFAULTS).in(ZoneId.of("Europe/Berlin"));
    var nineInTheEvening = Instant.parse("2026-10-24T19:00:00Z"); // the clocks go back that night
    assertThat(Duration.between(nineInTheEvening, berlin.from(nineInTheEvening))).isEqualTo(Duration.ofHours(12));
    var ofMarch = Instant.parse("2026-03-28T20:00:00Z");
    assertThat(Duration.between(ofMarch, berlin.from(ofMarch))).isEqualTo(Duration.ofHours(10));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00:00, 2026-11-23T18:00:00",
    "2026-11-24T00:00:00, 2026-11-23T18:00:00",
    // a day of 25 hours ends, and one of 23 has ended
    "2026-11-01T23:30:00, 2026-10-31T18:00:00",
    "2027-03-15T00:30:00, 2027-03-14T18:00:00"
  })
  void findsTheEveningBeforeByTheCalendarOfTheReader(LocalDateTime at, LocalDateTime evening) {
    var zone = ZoneId.of("America/New_York");
    assertThat(Night.of(Policy.DEFAULTS).in(zone).eveningBefore(at.atZone(zone).toInstant()))
        .isEqualTo(evening.atZone(zone).toInstant());
  }

  @Test
  void givesEachDayTwoTurns() {
    var hours = Night.of(Policy.DEFAULTS).in(ZoneId.of("America/New_York"));
    var monday = LocalDate.of(2026, 11, 23);
    assertThat(hours.turn(Instant.parse("2026-11-23T22:59:00Z"))).isEqualTo(new Turn(monday, false));
    assertThat(hours.turn(Instant.parse("2026-11-23T23:00:00Z"))).isEqualTo(new Turn(monday, true));
    assertThat(hours.turn(Instant.parse("2026-11-24T03:00:00Z"))).isEqualTo(new Turn(monday.plusDays(1), false));
    assertThat(hours.after(new Turn(monday, false))).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
    assertThat(hours.after(new Turn(monday, true))).isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
  }

  @Test
  void countsANightToTheEveningBeforeIt() {
    var hours = Night.of(Policy.DEFAULTS).in(ZoneId.of("America/New_York"));
    var evening = Instant.parse("2026-11-24T01:00:00Z"); // Monday, 8 pm
    assertThat(hours.again(evening, Instant.parse("2026-11-24T03:00:00Z"))).isTrue();
    assertThat(hours.again(evening, Instant.parse("2026-11-24T12:00:00Z"))).isTrue();
    assertThat(hours.again(evening, Instant.parse("2026-11-24T13:00:00Z"))).isFalse();
    assertThat(hours.again(Instant.parse("2026-11-23T20:00:00Z"), evening)).as("of the afternoon").isFalse();

    var sunday = Instant.parse("2026-11-02T00:00:00Z"); // 7 pm, after a day of 25 hours
    assertThat(hours.again(sunday, Instant.parse("2026-11-02T04:30:00Z"))).isTrue();
    assertThat(hours.again(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-01T12:30:00Z"))).isTrue();
  }

  /** Every quarter of an hour around each change, where clocks do all that clocks do. */
  @ParameterizedTest
  @ValueSource(strings = {
    "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Chatham", "Africa/Cairo",
    "America/Santiago", "Asia/Beirut", "Pacific/Kiritimati", "UTC"
  })
  void neverTellsInTheNightAndNeverWaitsLongerThanOne(String name) {
    var zone = ZoneId.of(name);
    var hours = Night.of(Policy.DEFAULTS).in(zone);
    var changes = new ArrayList<>(List.of(Instant.parse("2024-01-01T00:00:00Z")));
    for (var change = zone.getRules().nextTransition(changes.getFirst()); change != null
        && change.getInstant().isBefore(Instant.parse("2031-01-01T00:00:00Z"));
        change = zone.getRules().nextTransition(change.getInstant())) {
      changes.add(change.getInstant());
    }
    changes.forEach(change -> IntStream.range(-4 * 30, 4 * 30)
        .mapToObj(quarter -> change.plus(Duration.ofMinutes(15L * quarter)))
        .forEach(at -> {
          var from = hours.from(at);
          var clock = from.atZone(zone).toLocalTime();
          assertThat(clock).as("at %s", at).isBetween(LocalTime.of(8, 0), LocalTime.of(20, 59, 59));
          assertThat(from).isBetween(at, at.plus(Duration.ofHours(13)));
          assertThat(hours.quiet(from)).isFalse();
          var turn = hours.turn(at);
          var next = hours.after(turn);
          assertThat(next).isAfter(from);
          assertThat(hours.quiet(next)).as("after %s", turn).isFalse();
          assertThat(hours.turn(next)).isNotEqualTo(turn);
        }));
  }
}
