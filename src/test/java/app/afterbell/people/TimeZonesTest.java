package app.afterbell.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Checked;
import app.afterbell.testing.RuleTest;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void saysThatNothingWasTyped() {
    assertThat(TimeZones.of(" ")).isEqualTo(Checked.refused(PersonRefusal.ZONE_MISSING));
  }
}
