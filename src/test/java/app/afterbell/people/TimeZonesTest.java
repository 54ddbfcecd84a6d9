package app.afterbell.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Checked;
import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleTest
class TimeZonesTest {

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "america/new york", " America/New_York "})
  void takesARegion(String typed) {
    assertThat(TimeZones.of(typed).get()).isEqualTo(ZoneId.of("America/New_York"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+02:00", "UTC+2", "GMT+02:00", "Z", "New York", "America/Gotham", "SystemV/EST5",
      "America/New\u0000York"})
  void refusesOffsetsAndPlacesThatAreNone(String typed) {
    assertThat(TimeZones.of(typed)).isEqualTo(Checked.refused(PersonRefusal.ZONE_UNKNOWN));
  }

  @Test
  void offersPlacesThatItTakes() {
    assertThat(TimeZones.places()).contains("Asia/Kolkata", "UTC").isSorted()
        .allSatisfy(place -> assertThat(TimeZones.of(place)).isInstanceOf(Checked.Fine.class));
  }

  @ParameterizedTest
  @CsvSource({
    "US/Eastern,America/New_York", "us/pacific,America/Los_Angeles", "Asia/Calcutta,Asia/Kolkata",
    "Europe/Kiev,Europe/Kyiv", "America/Buenos Aires,America/Argentina/Buenos_Aires", "Etc/UTC,UTC", "GMT,UTC",
    "EST5EDT,America/New_York", "CET,Europe/Brussels", "Europe/Amsterdam,Europe/Amsterdam",
    "Europe/Oslo,Europe/Oslo"
  })
  void takesAnOldNameForTheOneOfNow(String typed, String now) {
    assertThat(TimeZones.of(typed).get()).isEqualTo(ZoneId.of(now));
  }

  @Test
  void offersNoOldName() {
    assertThat(TimeZones.places()).doesNotContain("US/Eastern", "Asia/Calcutta", "Europe/Kiev", "America/Montreal",
        "Asia/Saigon", "Atlantic/Faeroe", "Pacific/Samoa").doesNotContainAnyElementsOf(OldZones.all().keySet())
        .contains("Europe/Amsterdam", "Asia/Ho_Chi_Minh", "America/Argentina/Buenos_Aires");
  }

  /** Nobody's clocks change with the name. */
  @Test
  void anOldNameHasTheClocksOfTheOneOfNow() {
    OldZones.all().forEach((old, now) -> assertThat(transitions(old)).as("%s is %s", old, now)
        .isEqualTo(transitions(now)));
  }

  private static List<Object> transitions(String zone) {
    var rules = ZoneId.of(zone).getRules();
    var from = Instant.parse("2020-01-01T00:00:00Z");
    return Stream.concat(Stream.<Object>of(rules.getOffset(from)), Stream.<Object>iterate(rules.nextTransition(from),
        Objects::nonNull, one -> rules.nextTransition(((ZoneOffsetTransition) one).getInstant())).limit(60)).toList();
  }

  @Test
  void saysThatNothingWasTyped() {
    assertThat(TimeZones.of(" ")).isEqualTo(Checked.refused(PersonRefusal.ZONE_MISSING));
  }
}
