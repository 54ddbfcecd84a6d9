package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  // Monday, 5:12 pm in New York
  private static final Instant NOW = Instant.parse("2026-11-23T22:12:00Z");

  private final Formats formats = new Formats(Locale.US, ZoneId.of("America/New_York"), NOW);

  @Test
  void tellsMachinesSecondsAndNoMore() {
    assertThat(Formats.machine(Instant.parse("2026-11-23T22:12:00.123456789Z"))).isEqualTo("2026-11-23T22:12:00Z");
    assertThat(Formats.machine(java.time.LocalDate.of(2026, 11, 23))).isEqualTo("2026-11-23");
  }

  @Test
  void writesTimesOnTheTwelveHourClockWithPlainSpaces() {
    assertThat(formats.time(Instant.parse("2026-11-23T21:00:00Z"))).isEqualTo("4:00 pm");
    assertThat(formats.time(Instant.parse("2026-11-23T05:00:00Z"))).isEqualTo("12:00 am");
    assertThat(formats.time(Instant.parse("2026-11-23T17:00:00Z"))).isEqualTo("12:00 pm");
  }

  @Test
  void namesTheZoneOfATimeThatClocksShowTwice() {
    assertThat(formats.time(Instant.parse("2026-11-01T05:30:00Z"))).isEqualTo("1:30 am EDT");
    assertThat(formats.time(Instant.parse("2026-11-01T06:30:00Z"))).isEqualTo("1:30 am EST");
    assertThat(formats.time(Instant.parse("2026-11-01T07:00:00Z"))).isEqualTo("2:00 am");
    assertThat(formats.dayAndTime(Instant.parse("2026-11-01T06:59:59Z"))).isEqualTo("Nov 1, 1:59 am EST");
    assertThat(formats.timeInZone(Instant.parse("2026-11-23T21:00:00Z"))).isEqualTo("4:00 pm EST");
  }

  @Test
  void namesTheYearOnlyWhereItIsAnother() {
    var at = Instant.parse("2027-01-01T04:30:00Z");
    assertThat(formats.date(at)).isEqualTo("Dec 31");
    assertThat(formats.withZone(ZoneId.of("Asia/Kolkata")).date(at)).isEqualTo("Jan 1, 2027");
    assertThat(formats.weekdayDate(NOW)).isEqualTo("Mon, Nov 23");
    assertThat(formats.weekdayDate(LocalDate.of(2025, 11, 23))).isEqualTo("Sun, Nov 23, 2025");
    assertThat(formats.longDate(NOW)).isEqualTo("Monday, November 23");
    assertThat(formats.longDate(LocalDate.of(2025, 11, 23))).isEqualTo("Sunday, November 23, 2025");
    assertThat(formats.weekday(NOW) + " " + formats.dayOfMonth(NOW)).isEqualTo("Mon 23");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-11-23T21:00:00Z | 60 | 4:00 to 5:00 pm
      2026-11-23T16:30:00Z | 60 | 11:30 am to 12:30 pm
      2026-11-24T04:30:00Z | 60 | 11:30 pm to 12:30 am the next day
      2026-11-24T04:00:00Z | 60 | 11:00 pm to 12:00 am the next day
      2026-11-01T05:30:00Z | 60 | 1:30 am EDT to 1:30 am EST
      2026-11-01T06:00:00Z | 30 | 1:00 am EST to 1:30 am EST
      2026-03-08T06:30:00Z | 60 | 1:30 am EST to 3:30 am EDT
      """)
  void writesARangeWithoutRepeatingItself(Instant start, int minutes, String words) {
    assertThat(formats.range(start, minutes)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-11-23T22:00:00Z | today, 5:00 pm      | Monday, 5:00 pm
      2026-11-24T04:59:00Z | today, 11:59 pm     | Monday, 11:59 pm
      2026-11-24T05:00:00Z | tomorrow, 12:00 am  | Tuesday, 12:00 am
      2026-11-22T21:00:00Z | yesterday, 4:00 pm  | Sunday, 4:00 pm
      2026-11-25T22:00:00Z | Wednesday, 5:00 pm  | Wednesday, 5:00 pm
      2026-11-29T22:00:00Z | Sunday, 5:00 pm     | Sunday, 5:00 pm
      2026-11-30T22:00:00Z | Nov 30, 5:00 pm     | Nov 30, 5:00 pm
      2026-11-16T22:00:00Z | Nov 16, 5:00 pm     | Nov 16, 5:00 pm
      2025-11-23T22:00:00Z | Nov 23, 2025, 5:00 pm | Nov 23, 2025, 5:00 pm
      """)
  void saysAMomentByTheNearestName(Instant at, String moment, String dayAndTime) {
    assertThat(formats.moment(at)).isEqualTo(moment);
    assertThat(formats.dayAndTime(at)).isEqualTo(dayAndTime);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-11-23T22:11:01Z | just now
      2026-11-23T22:11:00Z | 1 minute ago
      2026-11-23T22:00:00Z | 12 minutes ago
      2026-11-23T20:30:00Z | 1 hour ago
      2026-11-20T22:00:00Z | 3 days ago
      2026-11-23T22:24:00Z | in 12 minutes
      """)
  void saysHowLongAgo(Instant at, String words) {
    assertThat(formats.ago(at)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      USD | 5417               | $54.17
      USD | -5417              | −$54.17
      USD | 0                  | $0.00
      USD | 123456789          | $1,234,567.89
      TWD | 150000             | NT$1,500.00
      JPY | 1200               | ¥1,200
      JPY | -1200              | −¥1,200
      INR | 99950              | ₹999.50
      EUR | 1                  | €0.01
      KWD | 1005               | KWD 1.005
      USD | 9007199254740993   | $90,071,992,547,409.93
      """)
  void writesMoneyExactly(String currency, long minor, String words) {
    var money = new Money(minor, Currency.getInstance(currency));
    assertThat(formats.money(money).replace('\u00a0', ' ')).isEqualTo(words);
  }

  @Test
  void namesZonesByTheirCity() {
    assertThat(formats.zoneName(ZoneId.of("America/Argentina/Buenos_Aires"))).isEqualTo("Buenos Aires");
    assertThat(formats.zoneName(ZoneId.of("UTC"))).isEqualTo("UTC");
  }

  @Test
  void greetsByTheReadersHour() {
    assertThat(formats.partOfDay()).isEqualTo("evening");
    assertThat(formats.withZone(ZoneId.of("Asia/Kolkata")).partOfDay()).isEqualTo("evening");
    assertThat(formats.withZone(ZoneId.of("Pacific/Auckland")).partOfDay()).isEqualTo("morning");
  }
}
