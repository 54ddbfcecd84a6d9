package app.afterbell.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as spreadsheets and people write them. */
class CellsTest {

  @ParameterizedTest
  @CsvSource({"2026-08-31 9:00,2026-08-31T09:00", "2026-08-31T16:00:00,2026-08-31T16:00",
      "2026-08-31 4:00 PM,2026-08-31T16:00", "2026-08-31\u00a012:05 am,2026-08-31T00:05",
      "45658.375,2025-01-01T09:00", "'45658,6875',2025-01-01T16:30", "45658.6666666667,2025-01-01T16:00",
      "2026-08-31 13:00 PM,", "2026-08-31T16:00:30,", "31/08/2026 16:00,", "2026-08-31,", "199999.5,"})
  void readsTimes(String written, String time) {
    assertThat(Cells.localTime(written).map(Object::toString)).isEqualTo(Optional.ofNullable(time));
  }

  @ParameterizedTest
  @CsvSource({"45658,2025-01-01", "2026-08-31,2026-08-31", "2026-08-31 0:00:00,2026-08-31",
      "2026-08-31T00:00,2026-08-31",
      "45658.5,", "1234,", "8/31/2026,", "2026-02-30,"})
  void readsDates(String written, String date) {
    assertThat(Cells.date(written).map(Object::toString)).isEqualTo(Optional.ofNullable(date));
  }

  @ParameterizedTest
  @CsvSource({"60,60", "60.0,60", "'60,00',60", "60.5,", "-60,", "1e2,"})
  void readsWholeNumbers(String written, Integer number) {
    assertThat(Cells.whole(written)).isEqualTo(Optional.ofNullable(number));
  }

  @Test
  void readsStatusesInAnyCapitals() {
    for (var status : AttendanceStatus.values()) {
      assertThat(AttendanceStatus.typed(status.label().toLowerCase(java.util.Locale.ROOT).replace(' ', '\u00a0')))
          .contains(status);
      assertThat(AttendanceStatus.typed(status.label().replaceAll("[()]", ""))).contains(status);
    }
    assertThat(AttendanceStatus.typed("billable")).isEmpty();
    assertThat(AttendanceStatus.typed("missed")).isEmpty();
  }
}
