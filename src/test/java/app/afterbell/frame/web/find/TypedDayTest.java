package app.afterbell.frame.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleTest
class TypedDayTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2026-11-20|2026-11-20", "2024-2-9|2024-02-09", "Nov 20|2026-11-20", "nov. 20|2026-11-20",
    "20 November|2026-11-20", "20. nov 2025|2025-11-20", "January 5|2027-01-05", "Jan 5, 2026|2026-01-05",
    "11/20|2026-11-20", "1/5|2027-01-05", "1/5/2020|2020-01-05", " Today |2026-11-23", "tomorrow|2026-11-24",
    "yesterday|2026-11-22", "Feb 29|", "Feb 29 2024|2024-02-29", "may 1|2027-05-01", "29 june|2026-06-29"
  })
  void isReadAsPeopleWriteIt(String typed, LocalDate day) {
    assertThat(TypedDay.of(typed, TODAY).orElse(null)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "ana", "20", "Nov", "Nov 31", "13/13", "2026-13-01", "xyz 5", "5 xyz", "20261120", "Nov 0"
  })
  void isNothingElse(String typed) {
    assertThat(TypedDay.of(typed, TODAY)).isEmpty();
  }

  @Test
  void isTheNearestWhereItsYearIsNotSaid() {
    assertThat(TypedDay.of("Dec 31", LocalDate.parse("2027-01-02"))).contains(LocalDate.parse("2026-12-31"));
    assertThat(TypedDay.of("Jan 2", LocalDate.parse("2026-12-31"))).contains(LocalDate.parse("2027-01-02"));
    assertThat(TypedDay.of("Jun 15", LocalDate.parse("2026-07-01"))).contains(LocalDate.parse("2026-06-15"));
  }
}
