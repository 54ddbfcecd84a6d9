package app.afterbell.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.access.Passwords;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** R35: the address of a calendar is its owner's alone, ends with what lets them in, and bears no flood. */
@PageTest
class FeedAddressTest extends Fetched {

  private static final Instant START = Instant.parse("2026-11-24T21:00:00Z");

  private final Given given;
  private final Passwords passwords;
  private final People people;
  private final Sql sql;

  FeedAddressTest(Given given, Feeds feeds, Passwords passwords, People people, Sql sql, TestClock clock,
      Environment environment) {
    super(feeds, clock, environment);
    this.given = given;
    this.passwords = passwords;
    this.people = people;
    this.sql = sql;
  }

  @Test
  void answersAnAddressThatIsNobodysAndOneThatIsNoMoreAlike() throws Exception {
    given.session(given.engagement(Cast.ALGEBRA), START);
    var old = feedOf(given.elena());
    var renewed = feedOf(given.elena());
    var unknown = fetch("A".repeat(43) + ".ics");

    for (var name : List.of(old, "A".repeat(43) + ".ics", "short.ics", renewed.replace(".ics", ""))) {
      var answer = fetch(name);
      assertThat(answer.statusCode()).as(name).isEqualTo(404);
      assertThat(answer.body()).as(name).isEqualTo(unknown.body());
      assertThat(answer.headers().map().keySet()).as(name).isEqualTo(unknown.headers().map().keySet());
    }
    assertThat(fetch(renewed).statusCode()).isEqualTo(200);
    feeds.end(given.elena().id(), clock.instant());
    assertThat(fetch(renewed).statusCode()).isEqualTo(404);
  }

  @Test
  void endsWithTheOldPasswordAndWithTheAccount() throws Exception {
    var elena = feedOf(given.elena());
    var ana = feedOf(given.ana());
    passwords.set(given.elena().id(), "correct horse battery", null);
    people.close(given.ana().id(), new Editor(null, clock.instant()));

    assertThat(fetch(elena).statusCode()).isEqualTo(404);
    assertThat(fetch(ana).statusCode()).isEqualTo(404);
    people.reopen(given.ana().id(), new Editor(null, clock.instant()));
    assertThat(fetch(ana).statusCode()).as("opened again").isEqualTo(404);
  }

  @Test
  void keepsTheSecretAsAHashAndKnowsWhoFetchedLast() throws Exception {
    var secret = feeds.make(given.elena(), clock.instant());
    assertThat(sql.sql("select token_hash from calendar_feed").one(byte[].class)).isEqualTo(secret.hash()).hasSize(32);
    assertThat(secret.value()).hasSize(43);
    assertThat(feeds.of(given.elena().id()).orElseThrow().fetchedAt()).isNull();

    fetch(secret.value() + ".ics", "User-Agent", "Google-Calendar-Importer; (+https://example)");
    var feed = feeds.of(given.elena().id()).orElseThrow();
    assertThat(feed.fetchedAt()).isEqualTo(clock.instant());
    assertThat(feed.fetchedBy()).isEqualTo("Google Calendar");
    assertThat(feeds.of(given.maya().id())).isEmpty();
  }

  @Test
  void hasAProgramThatNeverStopsAskingWait() throws Exception {
    var feed = feedOf(given.elena());
    for (int i = 0; i < 120; i++) {
      assertThat(fetch(feed).statusCode()).isEqualTo(200);
    }
    var refused = fetch(feed);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 60);
    clock.advance(Duration.ofMinutes(1));
    assertThat(fetch(feed).statusCode()).isEqualTo(200);
  }
}
