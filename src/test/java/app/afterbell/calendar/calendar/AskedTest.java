package app.afterbell.calendar.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.shared.NotFound;
import app.afterbell.web.Typed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-11-23", "2026-2-31, 2026-02-28", "2028-02-30, 2028-02-29", "2026-13-01, 2026-12-01",
        "2026-00-00, 2026-01-01",
    "1969-12-31, 1970-01-01", "0000-01-01, 1970-01-01", "2200-01-01, 2199-12-31", "9999-99-99, 2199-12-31"
  })
  void takesTheNearestDayThatThereIs(String written, String day) {
    assertThat(Asked.of(Typed.of(Map.of("on", written)), false).on()).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "today", "2026", "2026-11", "-2026-11-23", "20261-11-23", "２０２６-11-23x",
      "2026-11-23T00:00"})
  void takesNoDayFromWhatIsNone(String written) {
    assertThat(Asked.of(Typed.of(Map.of("on", written)), false).on()).isNull();
  }

  @Test
  void knowsThreeViewsAndNoOther() {
    assertThat(Asked.of(Typed.of(Map.of("view", "week")), false).view()).isEqualTo(View.WEEK);
    assertThat(Asked.of(Typed.of(Map.of("view", "x")), false).view()).isNull();
    assertThat(Asked.of(Typed.of(Map.of("view", "MONTH")), false).view()).isNull();
  }

  @Test
  void findsNothingByWhatIsNoId() {
    assertThatThrownBy(() -> Asked.of(Typed.of(Map.of("session", "1")), false)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> Asked.of(Typed.of(Map.of("mentor", "x")), true)).isInstanceOf(NotFound.class);
    assertThat(Asked.of(Typed.of(Map.of("mentor", "x")), false).filter().isEmpty()).as("narrows nothing for them")
        .isTrue();
  }
}
