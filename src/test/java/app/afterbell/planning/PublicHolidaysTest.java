package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.afterbell.planning.PublicHolidays.Place;
import app.afterbell.planning.PublicHolidays.Proposed;
import app.afterbell.testing.RuleTest;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** R31: public holidays are proposed by country and region, from a calendar that comes with the product. */
@RuleTest
class PublicHolidaysTest {

  private final PublicHolidays holidays = new PublicHolidays();

  @Test
  void knowsCountriesByTheirNamesInTheReadersLanguage() {
    assertThat(holidays.countries(Locale.US)).contains(new Place("us", "United States"), new Place("de", "Germany"))
        .allSatisfy(place -> assertThat(place.code()).matches("[a-z]{2}"));
    assertThat(holidays.countries(Locale.GERMANY)).contains(new Place("de", "Deutschland"));
  }

  @Test
  void proposesTheDaysOfACountryAndMoreOfARegion() {
    var country = holidays.of("de", "", 2026, Locale.US);
    var bavaria = holidays.of("de", "by", 2026, Locale.US);

    assertThat(country).extracting(Proposed::on).contains(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 12, 25))
        .doesNotContain(LocalDate.of(2026, 1, 6)).isSorted();
    assertThat(bavaria).containsAll(country).extracting(Proposed::on).contains(LocalDate.of(2026, 1, 6));
    assertThat(holidays.regions("de", Locale.US)).contains(new Place("by", "Bavaria"));
  }

  @Test
  void proposesTheDayAndTheOneOnWhichItIsObserved() {
    assertThat(holidays.of("us", "", 2026, Locale.US)).extracting(Proposed::on)
        .contains(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 4), LocalDate.of(2026, 11, 26));
  }

  @Test
  void saysWhichIsTheObservedOneAndWritesPlacesRight() {
    assertThat(holidays.of("us", "", 2026, Locale.US)).filteredOn(one -> one.name().equals("Independence Day"))
        .extracting(Proposed::on, Proposed::observed)
        .containsExactly(tuple(LocalDate.of(2026, 7, 3), true), tuple(LocalDate.of(2026, 7, 4), false));
    assertThat(holidays.regions("us", Locale.US)).extracting(Place::name).contains("Tennessee")
        .doesNotContain("Tennesee");
  }

  @Test
  void proposesNothingOfWhatItDoesNotKnow() {
    assertThat(holidays.of("xx", "", 2026, Locale.US)).isEmpty();
    assertThat(holidays.of("", "by", 2026, Locale.US)).isEmpty();
    assertThat(holidays.regions("../../etc", Locale.US)).isEmpty();
    assertThat(holidays.of("de", "nowhere", 2026, Locale.US)).isEqualTo(holidays.of("de", "", 2026, Locale.US));
  }
}
