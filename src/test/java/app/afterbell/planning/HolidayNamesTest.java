package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import org.junit.jupiter.api.Test;

/** R31: public holidays are written right where they are copied into a company's list. */
@RuleTest
class HolidayNamesTest {

  @Test
  void whatIsWrittenWrongIsPutRightAndTheRestStands() {
    assertThat(HolidayNames.place("Tennesee")).isEqualTo("Tennessee");
    assertThat(HolidayNames.place("Kentucky")).isEqualTo("Kentucky");
    assertThat(HolidayNames.day("Mothers Day", "de")).isEqualTo("Mother's Day");
    assertThat(HolidayNames.day("St. Josephs day", "es")).isEqualTo("St. Joseph's Day");
    assertThat(HolidayNames.day("St.George Day", "es")).isEqualTo("St. George Day");
    assertThat(HolidayNames.day("Thanksgiving Day", "us")).isEqualTo("Thanksgiving Day");
  }

  @Test
  void americansWriteItTheirWay() {
    assertThat(HolidayNames.day("Labour day", "us")).isEqualTo("Labor Day");
    assertThat(HolidayNames.day("Labour day", "gb")).isEqualTo("Labour Day");
  }
}
