package app.afterbell.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.CancelRequest;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** R35: each person's sessions, as calendar programs fetch them, over HTTP and read by another program's reader. */
@PageTest
class FeedTest extends Fetched {

  private static final Instant START = Instant.parse("2026-11-24T21:00:00Z");

  private final Given given;
  private final Cancellations cancellations;
  private final Sql sql;

  FeedTest(Given given, Feeds feeds, Cancellations cancellations, Sql sql, TestClock clock, Environment environment) {
    super(feeds, clock, environment);
    this.given = given;
    this.cancellations = cancellations;
    this.sql = sql;
  }

  @Test
  void tellsAProgramWhatItNeedsOfASessionAndNoMore() throws Exception {
    var session = given.session(given.engagement(Cast.ALGEBRA), START);
    var answer = fetch(feedOf(given.elena()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
    assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=300, private");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    var text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(text).contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "\r\nX-PUBLISHED-TTL:PT1H\r\n",
        "\r\nNAME:Sessions", "\r\nX-WR-CALNAME:Sessions", "\r\nDTSTART:20261124T210000Z\r\n");
    assertThat(text).doesNotContain("Okafor", "Rivera", "85.01", "50.03", "USD", "VTIMEZONE");
    var event = Read.events(answer.body()).getFirst();
    assertThat(Read.value(event, Property.UID)).isEqualTo(session.value() + "@afterbell");
    assertThat(Read.value(event, Property.DTEND)).isEqualTo("20261124T220000Z");
    assertThat(Read.value(event, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(Read.value(event, Property.SEQUENCE)).isEqualTo("0");
    assertThat(Read.value(event, Property.SUMMARY)).isEqualTo("Ana · Algebra II with Maya");
    assertThat(Read.value(event, Property.URL)).endsWith("/family/sessions/" + session.value());
    assertThat(event.<Property>getProperty(Property.DTSTAMP).orElseThrow().<Parameter>getParameter("TZID")).isEmpty();
  }

  @Test
  void showsEachPersonTheirOwnSessionsByFirstNames() throws Exception {
    given.session(given.engagement(Cast.ALGEBRA), START);
    given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofDays(1)));
    given.session(given.engagement(Cast.CHEMISTRY), START);

    assertThat(events(feedOf(given.maya()))).extracting(event -> Read.value(event, Property.SUMMARY))
        .satisfiesExactly(one -> assertThat(one).isEqualTo("Ana · Algebra II"),
            group -> assertThat(group).contains("Lucía", "Noa").doesNotContain("Ana"));
    assertThat(events(feedOf(given.ana()))).hasSize(1)
        .extracting(event -> Read.value(event, Property.SUMMARY)).first().asString().endsWith("with Maya");
    assertThat(events(feedOf(given.elena()))).extracting(event -> Read.value(event, Property.SUMMARY))
        .satisfiesExactly(one -> assertThat(one).startsWith("Ana · "),
            group -> assertThat(group).startsWith("Lucía · ").doesNotContain("Noa"));
    assertThat(events(feedOf(given.viewer(Cast.CARMEN)))).hasSize(1);
  }

  @Test
  void saysThatNothingChangedUntilSomethingDoes() throws Exception {
    var session = given.session(given.engagement(Cast.ALGEBRA), START);
    var feed = feedOf(given.elena());
    var first = fetch(feed);
    var tag = header(first, "ETag");
    clock.advance(Duration.ofHours(1));
    var again = fetch(feed);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(header(again, "Last-Modified")).isEqualTo(header(first, "Last-Modified"));
    var same = fetch(feed, "If-None-Match", tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(header(same, "ETag")).isEqualTo(tag);
    assertThat(fetch(feed, "If-Modified-Since", header(first, "Last-Modified")).statusCode()).isEqualTo(304);

    given.moved(session, Asker.MENTOR, given.maya(), START.plus(Duration.ofHours(2)), clock.instant());
    var moved = fetch(feed, "If-None-Match", tag);
    assertThat(moved.statusCode()).isEqualTo(200);
    var event = Read.events(moved.body()).getFirst();
    assertThat(Read.value(event, Property.SEQUENCE)).isEqualTo("1");
    assertThat(Read.value(event, Property.DTSTART)).isEqualTo("20261124T230000Z");
    assertThat(Read.value(event, Property.LAST_MODIFIED)).isEqualTo("20261123T231200Z");
    assertThat(fetch(feed, "If-Modified-Since", header(first, "Last-Modified")).statusCode()).isEqualTo(200);
  }

  @Test
  void answersAHeadAndPacksWhatItAnswers() throws Exception {
    for (int day = 0; day < 5; day++) {
      given.session(given.engagement(Cast.ALGEBRA), START.plus(Duration.ofDays(day)));
    }
    var feed = feedOf(given.maya());
    var plain = fetch(feed);
    var head = send("HEAD", feed);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(header(plain, "ETag"));

    var packed = fetch(feed, "Accept-Encoding", "gzip");
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
  }

  @Test
  void raisesItsNumberByTimeLengthAndStatusAlone() throws Exception {
    var session = given.session(given.engagement(Cast.ALGEBRA), START);
    var feed = feedOf(given.maya());
    sql.sql("update engagement set meeting_link = 'https://meet.example/new'").update();
    given.noted(session, Given.NOTES, START.plus(Duration.ofHours(1)));
    assertThat(sequence(feed)).as("a link, and notes").isEqualTo(0);

    var second = given.session(given.engagement(Cast.WRITING), START);
    given.moved(second, Asker.MENTOR, given.maya(), START.plus(Duration.ofHours(3)), clock.instant());
    cancellations.cancel(second, CancelRequest.by(Asker.MENTOR), given.maya(), clock.instant());
    assertThat(sequence(feed, second)).as("moved and cancelled").isEqualTo(2);
    cancellations.takeBack(second, 2, Asker.MENTOR, given.maya(), clock.instant());
    assertThat(sequence(feed, second)).as("and taken back").isEqualTo(3);
  }

  private int sequence(String feed) throws Exception {
    return Integer.parseInt(Read.value(events(feed).getFirst(), Property.SEQUENCE));
  }

  private int sequence(String feed, SessionId session) throws Exception {
    return events(feed).stream().filter(event -> Read.value(event, Property.UID).startsWith(session.value().toString()))
        .map(event -> Integer.parseInt(Read.value(event, Property.SEQUENCE))).findFirst().orElseThrow();
  }

  @Test
  void keepsWhatIsCancelledForThirtyDays() throws Exception {
    var session = given.session(given.engagement(Cast.ALGEBRA), START);
    given.cancelled(session, Asker.FAMILY, given.elena(), clock.instant());
    var feed = feedOf(given.elena());

    var cancelled = events(feed).getFirst();
    assertThat(Read.value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(Read.value(cancelled, Property.SEQUENCE)).isEqualTo("1");
    clock.advance(Duration.ofDays(30));
    assertThat(events(feed)).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(events(feed)).isEmpty();
  }

  /** As on every page; but no more of a name than the first, also where staff wrote it into the engagement's. */
  @Test
  void callsASessionAsThePagesDo() throws Exception {
    given.session(given.engagement(Cast.ALGEBRA), START);
    var id = given.engagement(Cast.ALGEBRA);
    rename(id, "Exam course");
    assertThat(Read.value(events(feedOf(given.maya())).getFirst(), Property.SUMMARY)).isEqualTo("Ana · Exam course");
    assertThat(Read.value(events(feedOf(given.ana())).getFirst(), Property.SUMMARY))
        .isEqualTo("Exam course with Maya");
    rename(id, "Ana Rivera, algebra");
    assertThat(Read.value(events(feedOf(given.elena())).getFirst(), Property.SUMMARY))
        .isEqualTo("Ana · Algebra II with Maya");
  }

  private void rename(Object engagement, String name) {
    sql.sql("update engagement set name = :name where id = :id").param("name", name).param("id", engagement).update();
  }

  @Test
  void isCancelledInAGroupForTheFamilyThatCannotCome() throws Exception {
    var session = given.session(given.engagement(Cast.ROBOTICS), START);
    given.cancelled(session, Asker.FAMILY, given.elena(), clock.instant());

    assertThat(Read.value(events(feedOf(given.elena())).getFirst(), Property.STATUS)).isEqualTo("CANCELLED");
    var mentor = events(feedOf(given.maya())).getFirst();
    assertThat(Read.value(mentor, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(Read.value(mentor, Property.SUMMARY)).contains("Noa").doesNotContain("Lucía");
  }

  @Test
  void isCancelledForTheMentorWhoseSessionAnotherOneTook() throws Exception {
    var session = given.session(given.engagement(Cast.ALGEBRA), START);
    var maya = feedOf(given.maya());
    var tomas = feedOf(given.tomas());
    sql.sql("update session set mentor_id = :tomas").param("tomas", given.tomas().id()).update();

    var before = events(maya).getFirst();
    assertThat(Read.value(before, Property.UID)).startsWith(session.value().toString());
    assertThat(Read.value(before, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(Read.value(before, Property.SEQUENCE)).isEqualTo("1");
    assertThat(Read.value(before, Property.SUMMARY)).doesNotContain("Tom", "Ana");
    assertThat(Read.value(events(tomas).getFirst(), Property.STATUS)).isEqualTo("CONFIRMED");

    sql.sql("update session set starts_at = starts_at + interval '1 hour'").update();
    assertThat(Read.value(events(maya).getFirst(), Property.DTSTART)).as("not theirs to know")
        .isEqualTo("20261124T210000Z");
    sql.sql("update session set mentor_id = :maya").param("maya", given.maya().id()).update();
    assertThat(events(maya)).singleElement()
        .satisfies(event -> assertThat(Read.value(event, Property.STATUS)).isEqualTo("CONFIRMED"));
    assertThat(sequence(maya)).isEqualTo(3);
    assertThat(Read.value(events(tomas).getFirst(), Property.STATUS)).isEqualTo("CANCELLED");
  }

  @Test
  void reachesSixtyDaysBackAndAHundredAndEightyAhead() throws Exception {
    var engagement = given.engagement(Cast.ALGEBRA);
    var today = Instant.parse("2026-11-23T00:00:00Z");
    for (var at : List.of(today.minus(Duration.ofDays(60)).minusSeconds(60), today.minus(Duration.ofDays(60)),
        today.plus(Duration.ofDays(180)).minusSeconds(60), today.plus(Duration.ofDays(180)))) {
      given.session(engagement, at);
    }
    assertThat(events(feedOf(given.maya()))).extracting(event -> Read.value(event, Property.DTSTART))
        .containsExactly("20260924T000000Z", "20270521T235900Z");
  }
}
