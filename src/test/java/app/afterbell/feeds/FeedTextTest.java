package app.afterbell.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5545: lines as every program reads them, whatever people are called. */
class FeedTextTest {

  private static String written(CalendarText text) {
    return new String(text.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void endsLinesByBothSignsAndWritesInstantsInUtc() {
    assertThat(written(new CalendarText().line("BEGIN", "VEVENT")
        .time("DTSTART", Instant.parse("2026-11-24T21:00:00.5Z"))))
        .isEqualTo("BEGIN:VEVENT\r\nDTSTART:20261124T210000Z\r\n");
  }

  @Test
  void escapesWhatATextMayNotHold() {
    assertThat(written(new CalendarText().text("SUMMARY", "a\\b; c, d\r\ne\nf\rg: \"h\"")))
        .isEqualTo("SUMMARY:a\\\\b\\; c\\, d\\ne\\nf\\ng: \"h\"\r\n");
  }

  @Test
  void letsNobodyBeginALineOfTheirOwn() {
    assertThat(written(new CalendarText().line("URL", "https://x\r\nATTENDEE:mailto:a@b")
        .text("SUMMARY", "a\u2028b\u0000c\u0085d")))
        .isEqualTo("URL:https://xATTENDEE:mailto:a@b\r\nSUMMARY:abcd\r\n");
  }

  @Test
  void foldsAtSeventyFiveOctetsAndNeverWithinACharacter() {
    var random = new Random(35);
    var signs = new String[] {"a", "é", "語", "👩", " ", ";", "ß"};
    for (int i = 0; i < 300; i++) {
      var text = new StringBuilder();
      random.ints(random.nextInt(200), 0, signs.length).forEach(at -> text.append(signs[at]));
      var bytes = new CalendarText().text("SUMMARY", text.toString()).bytes();
      var lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n");
      assertThat(lines)
          .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
      var back = new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "").replace("\\;", ";").strip();
      assertThat(back).as("text %d", i).isEqualTo(("SUMMARY:" + text).strip());
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Google-Calendar-Importer; (+http://…)                                         | Google Calendar
      iOS/18.1 (22B83) dataaccessd/1.0                                              | Apple Calendar
      macOS/15.1 (24B83) dataaccessd/1.0                                            | Apple Calendar
      Mac+OS+X/10.9 (13A603) CalendarAgent/174                                      | Apple Calendar
      Microsoft.Exchange/15.20 (Windows NT 10.0; Win64; x64)                        | Outlook
      Mozilla/4.0 (compatible; ms-office; MSOffice 16) Microsoft Outlook 16.0       | Outlook
      Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.0    | Thunderbird
      Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/142.0 Safari/537.36               | Browser
      ICSx5/2.2 (ical4j okhttp)                                                     | ICSx5
      curl/8.5.0                                                                    | curl
      <script>alert(1)</script>                                                     | ?
      \u202Eevil                                                                    | ?
      Some program, of Elena Ruiz <elena@example.org>                               | Some program
      """)
  void saysWhichProgramItIsInAShortName(String agent, String name) {
    assertThat(Program.of(agent)).isEqualTo(name);
  }

  @Test
  void saysOfAProgramNothingWhereItSaysNothing() {
    assertThat(Program.of(null)).isEqualTo("?");
    assertThat(Program.of(" ")).isEqualTo("?");
    assertThat(Program.of("x".repeat(500))).hasSize(40);
  }
}
