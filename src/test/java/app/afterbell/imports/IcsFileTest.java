package app.afterbell.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.imports.IcsContents.Unread;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar's file, as programs export it, and as nobody should. */
class IcsFileTest {

  private static final Instant NOW = Instant.parse("2026-11-23T22:12:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static IcsContents read(String... lines) {
    return read(List.of(lines));
  }

  private static IcsContents read(List<String> lines) {
    try {
      var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
      return IcsFile.read(text.getBytes(StandardCharsets.UTF_8), NEW_YORK, NOW);
    } catch (IcsFile.Refused e) {
      throw new IllegalStateException(e);
    }
  }

  private static IcsContents event(String... lines) {
    var all = new ArrayList<>(List.of("BEGIN:VEVENT", "UID:one", "SUMMARY:Algebra"));
    all.addAll(List.of(lines));
    all.add("END:VEVENT");
    return read(all);
  }

  private static List<String> starts(IcsContents contents) {
    return contents.events().stream().map(one -> one.startsAt().toString()).toList();
  }

  private static List<String> unread(IcsContents contents) {
    return contents.unread().stream().map(Unread::key).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      DTSTART:20261130T210000Z                                                             | 2026-11-30T21:00:00Z
      DTSTART;TZID=America/New_York:20261130T160000                                        | 2026-11-30T21:00:00Z
      DTSTART;TZID=Eastern Standard Time:20261130T160000                                   | 2026-11-30T21:00:00Z
      DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20261130T160000                | 2026-11-30T21:00:00Z
      DTSTART;TZID=W. Europe Standard Time:20261130T220000                                 | 2026-11-30T21:00:00Z
      DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261130T220000          | 2026-11-30T21:00:00Z
      DTSTART:20261130T160000                                                              | 2026-11-30T21:00:00Z
      """)
  void readsTimesInTheZoneThatTheyNameOrInThatOfTheFile(String start, String instant) {
    assertThat(starts(event(start, "DURATION:PT1H"))).containsExactly(instant);
  }

  @Test
  void saysOfWhatNoSessionCanBeMade() {
    assertThat(unread(event("DTSTART;VALUE=DATE:20261130"))).containsExactly("imports.calendar.whole-day");
    assertThat(unread(event("DTSTART;TZID=Mars/Olympus:20261130T160000", "DURATION:PT1H")))
        .containsExactly("imports.calendar.zone");
    assertThat(unread(event("DTSTART:tomorrow", "DURATION:PT1H"))).containsExactly("imports.calendar.no-time");
    assertThat(unread(event("DTSTART:20261130T160000"))).containsExactly("imports.calendar.no-length");
    assertThat(unread(event("DTSTART:20261130T160000", "DTEND:20261130T150000")))
        .containsExactly("imports.calendar.no-length");
    assertThat(unread(read("BEGIN:VEVENT", "DTSTART:20261130T160000Z", "DURATION:PT1H", "END:VEVENT")))
        .containsExactly("imports.calendar.no-uid");
    assertThat(unread(event("DTSTART:20261130T160000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY")))
        .containsExactly("imports.calendar.no-end");
    assertThat(unread(event("DTSTART:20261130T160000", "DURATION:PT1H", "RRULE:FREQ=SECONDLY;COUNT=5")))
        .containsExactly("imports.calendar.rule");
    assertThat(unread(event("DTSTART:20261130T160000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=NOPE")))
        .containsExactly("imports.calendar.rule");
  }

  @Test
  void repeatsAtTheSameTimeOnTheClocksWhateverTheyDo() {
    var weekly = event("DTSTART;TZID=America/New_York:20270301T160000", "DTEND;TZID=America/New_York:20270301T170000",
        "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO");
    assertThat(starts(weekly)).containsExactly("2027-03-01T21:00:00Z", "2027-03-08T21:00:00Z", "2027-03-15T20:00:00Z");
    assertThat(weekly.events()).allMatch(one -> one.minutes() == 60)
        .extracting(IcsEvent::occurrence).containsExactlyElementsOf(starts(weekly));
  }

  @ParameterizedTest
  @CsvSource({"20261214T210000Z,3", "20261214T205959Z,2", "20261214,3", "20261213,2", "20261214T160000,3"})
  void endsASeriesWithItsLastDay(String until, int dates) {
    assertThat(event("DTSTART;TZID=America/New_York:20261130T160000", "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;UNTIL=" + until).events()).hasSize(dates);
  }

  @Test
  void leavesOutExceptionsAndTakesWhatWasMovedOrCancelled() {
    var contents = read(
        "BEGIN:VEVENT", "UID:s", "SUMMARY:Algebra", "DTSTART;TZID=America/New_York:20261130T160000", "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;COUNT=5", "EXDATE;TZID=America/New_York:20261207T160000", "EXDATE;VALUE=DATE:20261214",
        "BEGIN:VALARM", "TRIGGER:-PT15M", "DURATION:PT5M", "END:VALARM", "END:VEVENT",
        "BEGIN:VEVENT", "UID:s", "RECURRENCE-ID;TZID=America/New_York:20261221T160000", "SUMMARY:Algebra",
        "DTSTART;TZID=America/New_York:20261222T170000", "DURATION:PT45M", "END:VEVENT",
        "BEGIN:VEVENT", "UID:s", "RECURRENCE-ID:20261228T210000Z", "SUMMARY:Algebra", "STATUS:CANCELLED",
        "DTSTART;TZID=America/New_York:20261228T160000", "DURATION:PT1H", "END:VEVENT");
    assertThat(contents.events()).extracting(one -> one.startsAt() + " " + one.minutes() + " " + one.cancelled() + " "
            + one.occurrence())
        .containsExactly("2026-11-30T21:00:00Z 60 false 2026-11-30T21:00:00Z",
            "2026-12-22T22:00:00Z 45 false 2026-12-21T21:00:00Z", "2026-12-28T21:00:00Z 60 true 2026-12-28T21:00:00Z");
    assertThat(unread(read("BEGIN:VEVENT", "UID:s", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261221T160000",
        "DTSTART:20261222T170000", "DURATION:PT45M", "END:VEVENT"))).containsExactly("imports.calendar.range");
  }

  @Test
  void leavesHistoryAndTheFarFutureAlone() {
    var contents = event("DTSTART:20261102T160000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=5");
    assertThat(contents.past()).isEqualTo(4); // the 23rd, at 4 pm in New York, is 72 minutes ago
    assertThat(contents.events()).hasSize(1);
    assertThat(event("DTSTART:20300101T160000", "DURATION:PT1H").beyond()).isEqualTo(1);
  }

  @Test
  void readsWhatIsFoldedAndEscaped() {
    var contents = read("BEGIN:VEVENT", "UID:a\\,b", "SUMMARY:Alge", " bra\\, with\\nAna", "DTSTART:20261130T160000Z",
        "DTEND:20261130T170000Z", "ATTENDEE;CN=\"Rivera: Elena\":MAILTO:Elena@Home.example", "END:VEVENT");
    assertThat(contents.events().getFirst().uid()).isEqualTo("a,b");
    assertThat(contents.events().getFirst().title()).isEqualTo("Algebra, with Ana");
    assertThat(contents.events().getFirst().addresses()).containsExactly("elena@home.example");
  }

  @Test
  void readsSoMuchAndNoMore() {
    assertThatThrownBy(() -> IcsFile.read(new byte[IcsFile.LARGEST + 1], NEW_YORK, NOW)).hasMessage(
        "imports.calendar.too-large");
    assertThatThrownBy(() -> IcsFile.read("Name,Date".getBytes(StandardCharsets.UTF_8), NEW_YORK, NOW)).hasMessage(
        "imports.calendar.none");
    assertThatThrownBy(() -> read("BEGIN:VEVENT", "UID:a", "DTSTART:20261130T160000", "DURATION:PT1H",
        "RRULE:FREQ=DAILY;COUNT=2000000000;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12", "END:VEVENT"))
        .hasMessageContaining("too-many");
    assertThat(event("DTSTART:20261130T160000", "DURATION:PT1H",
        "RRULE:FREQ=YEARLY;COUNT=1000000;BYMONTH=2;BYMONTHDAY=30").events()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void comesToAnEndWhateverIsInIt() throws Exception {
    var random = new Random(11);
    var whole = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:s\nDTSTART;TZID=America/New_York:20261130T160000\nDURATION:PT1H\n"
        + "RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO,TH\nEXDATE:20261207T160000\nEND:VEVENT\nEND:VCALENDAR\n";
    for (int i = 0; i < 1000; i++) {
      var broken = new StringBuilder(whole);
      for (int j = 0; j < 1 + random.nextInt(5); j++) {
        broken.setCharAt(16 + random.nextInt(broken.length() - 16), (char) (1 + random.nextInt(126)));
      }
      try {
        IcsFile.read(broken.toString().getBytes(StandardCharsets.UTF_8), NEW_YORK, NOW);
      } catch (IcsFile.Refused e) {
        assertThat(e.key()).startsWith("imports.calendar.");
      }
    }
  }
}
