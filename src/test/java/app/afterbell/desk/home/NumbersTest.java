package app.afterbell.desk.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every number on staff’s home opens its list, and the list has as many rows: of companies made by chance. */
@PageTest
class NumbersTest {

  private static final List<String> COURSES =
      List.of(Cast.ALGEBRA, Cast.WRITING, Cast.ROBOTICS, Cast.CHEMISTRY, Cast.ASTROPHYSICS);
  /** A link, with the words of it: the number is their beginning, or spelt out where it is one. */
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/staff/[^\"]+)\"[^>]*>(.*?)</a>",
      Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("^(?:of |and \\d+ more: all |and one more: all )?(\\d+|One|one|No)\\b");
  private static final Pattern ROW = Pattern.compile("<tr>|<li class=\"now\">|<li class=\"card stack tight\">");

  private final MockMvcTester pages;
  private final Given given;
  private final FiguresSweep sweep;
  private final TestClock clock;
  private final Sql sql;

  NumbersTest(MockMvcTester pages, Given given, FiguresSweep sweep, TestClock clock, Sql sql) {
    this.clock = clock;
    this.pages = pages;
    this.given = given;
    this.sweep = sweep;
    this.sql = sql;
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 11, 2026})
  void openListsOfAsManyRows(long seed) {
    fill(new Random(seed));
    // two days before the end of a pay period, and in the night after it
    for (var now
        : List.of(TestClock.START, Instant.parse("2026-11-28T12:00:00Z"), Instant.parse("2026-11-30T08:00:00Z"))) {
      clock.set(now);
      sweep.turn(Turn.at(now));
      var numbers = numbers(body("/staff"));
      assertThat(numbers).as("seed " + seed).containsKeys("/staff/open", "/staff/open?show=overdue", "/staff/today",
          "/staff/mentors?show=owing", "/staff/families?show=notes", "/staff/people?show=quiet");
      assertThat(body("/staff")).contains("/staff/reminders?show=given_up");
      assertThat(rows("/staff/reminders?show=given_up")).isEqualTo(2);
      numbers.forEach((path, number) -> assertThat(rows(path)).as("seed " + seed + " at " + now + ": " + path)
          .isEqualTo(number));
    }
  }

  private Map<String, Integer> numbers(String body) {
    var numbers = new HashMap<String, Integer>();
    var main = body.substring(body.indexOf("<main"), body.indexOf("id=\"mentors\""));
    LINK.matcher(main).results().forEach(link -> {
      var number = NUMBER.matcher(link.group(2).replaceAll("<[^>]*>", "").strip());
      if (number.find()) {
        var word = number.group(1);
        int count = word.equals("No") ? 0 : word.equalsIgnoreCase("one") ? 1 : Integer.parseInt(word);
        var before = numbers.put(link.group(1), count);
        assertThat(before == null || before == count).as(link.group(1) + ": " + before + " and " + count).isTrue();
      }
    });
    return numbers;
  }

  private int rows(String path) {
    var body = body(path);
    int head = body.contains("<thead>") ? 1 : 0;
    return (int) ROW.matcher(body).results().count() - head;
  }

  private String body(String path) {
    try {
      return pages.get().uri(path).with(SignedIn.as(given.imogen())).exchange().getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  // Each hour from a week ago to a week from now has at most one session: none collides, and lists stay within a page.
  private void fill(Random random) {
    COURSES.forEach(given::engagement);
    for (int hour = -150; hour < 170; hour += 3 + random.nextInt(12)) {
      var at = TestClock.START.plus(Duration.ofHours(hour)).plusSeconds(60);
      // the last of them has nothing ahead
      var course = COURSES.get(random.nextInt(COURSES.size() - (hour < 0 ? 0 : 1)));
      var session = given.session(given.engagement(course), at, 45);
      if (hour < -1) {
        past(session, at.plus(Duration.ofHours(1)), random.nextInt(6));
      } else if (hour > 30 && random.nextInt(4) == 0) {
        given.cancelled(session, Asker.STAFF, given.imogen(), TestClock.START);
      }
    }
    for (int i = 0; i < 3; i++) {
      failed("unreachable", i == 0 ? null : TestClock.START.minusSeconds(i));
    }
  }

  private void past(SessionId session, Instant at, int what) {
    switch (what) {
      case 0, 1 -> given.logged(session, at);
      case 2 -> given.attended(session, at);
      case 3 -> given.noted(session, Given.NOTES, at);
      default -> {}
    }
  }

  private void failed(String trouble, Instant givenUpAt) {
    sql.sql("""
            insert into mail_message (id, recipient, subject, body, created_at, attempts, trouble, given_up_at,
                                      next_attempt_at)
            values (:id, 'somebody@home.example', 'Notes', 'Text', :at, 4, :trouble, :givenUp,
                    case when cast(:givenUp as timestamptz) is null then cast(:at as timestamptz) end)
            """)
        .param("id", Id.next())
        .param("at", TestClock.START)
        .param("trouble", trouble)
        .param("givenUp", givenUpAt)
        .update();
  }
}
