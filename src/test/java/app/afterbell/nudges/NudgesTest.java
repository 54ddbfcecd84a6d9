package app.afterbell.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.sessions.Asker;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** R36, from the end of a session to what its mentor is told. It is Monday, 5:12 pm in New York. */
@PageTest
class NudgesTest extends Nudged {

  private final NudgeChoices choices;
  private final TransactionTemplate transaction;

  NudgesTest(Given given, NudgeSweep sweep, NudgeChoices choices, Sql sql, TransactionTemplate transaction,
      TestClock clock) {
    super(given, sweep, sql, clock);
    this.choices = choices;
    this.transaction = transaction;
  }

  @Test
  void tellsAMentorOnceWhatWaitsWhenTheSessionHasEnded() {
    session("2026-11-23T22:15:00Z");
    at("2026-11-23T23:14:59Z");
    assertThat(told()).isEmpty();

    at("2026-11-23T23:15:00Z");
    at("2026-11-23T23:15:10Z");
    assertThat(told()).singleElement().satisfies(row -> {
      assertThat(row.mentor()).isEqualTo(given.maya().id());
      assertThat(row.inInbox()).isTrue();
      assertThat(row.said()).startsWith("One session waits to be logged.\nOne session: you are paid $")
          .endsWith(" on Dec 4 if sent by Wed, Nov 25, 6:15 pm EST.");
    });
    assertThat(mail()).singleElement().asString().contains("maya", "One session to log · Riverbend Tutoring")
        .doesNotContain("Ana");
    assertThat(sql.sql("select body from mail_message").one(String.class))
        .contains("Hello Maya,", "- Algebra II, Mon, Nov 23, 5:15 pm EST, due Wed, Nov 25, 6:15 pm EST",
            "/mentor/inbox/",
            "/unsubscribe/nudges/")
        .doesNotContain("Ana", "Rivera");
  }

  @Test
  void tellsTheEveningBeforeAndWhenItIsOverdueAndNeverAgain() {
    session("2026-11-23T22:15:00Z");
    at("2026-11-23T23:15:00Z");
    at("2026-11-24T22:59:59Z");
    assertThat(told()).hasSize(1);
    at("2026-11-24T23:00:00Z");
    assertThat(told()).hasSize(2);
    at("2026-11-25T23:15:00Z");
    assertThat(told()).as("in time to the last instant").hasSize(2);
    at("2026-11-25T23:15:01Z");
    assertThat(told()).hasSize(3).last().extracting(Row::said).asString()
        .startsWith("One session waits to be logged, and is overdue.");
    at("2026-12-10T18:00:00Z");
    assertThat(told()).hasSize(3);
    assertThat(sql.sql("select count(*) from nudge_plan where look_at is not null").one(Integer.class)).isZero();
  }

  @Test
  void tellsNothingOfWhatWasLoggedMeanwhile() {
    var session = session("2026-11-24T00:30:00Z"); // until 8:30 pm
    var night = session("2026-11-24T02:00:00Z"); // 9 to 10 pm
    at("2026-11-24T01:30:00Z");
    assertThat(told()).as("another begins at nine").isEmpty();
    at("2026-11-24T03:00:00Z");
    assertThat(told()).as("it is night").isEmpty();
    given.logged(session, clock.instant());
    given.logged(night, clock.instant());
    at("2026-11-24T13:00:00Z");
    assertThat(told()).isEmpty();
  }

  @Test
  void tellsInTheMorningWhatFellIntoTheNight() {
    session("2026-11-24T02:00:00Z");
    at("2026-11-24T03:00:00Z");
    at("2026-11-24T12:59:59Z");
    assertThat(told()).isEmpty();
    at("2026-11-24T13:00:00Z");
    assertThat(told()).hasSize(1);
  }

  @Test
  void tellsFiveSessionsOfAnEveningInOneMessage() {
    IntStream.range(0, 5).forEach(i ->
        session(Instant.parse("2026-11-23T22:15:00Z").plus(Duration.ofMinutes(30L * i)).toString(), 30));
    for (int minute = 0; minute < 300; minute += 5) {
      at(TestClock.START.plus(Duration.ofMinutes(minute)).toString());
    }
    assertThat(told()).singleElement().extracting(Row::said).asString().startsWith("5 sessions wait to be logged.");
  }

  @Test
  void saysWhatTheMinutesComeToThatWereLoggedAndNamesTheFirstDueFirst() {
    var first = session("2026-11-23T22:15:00Z", 60);
    session("2026-11-23T23:15:00Z", 60);
    given.attended(first, 30, Instant.parse("2026-11-23T23:15:00Z"));
    at("2026-11-24T00:15:00Z");
    assertThat(told()).singleElement().extracting(Row::said).asString().contains("2 sessions", "$75.05");
    assertThat(sql.sql("select body from mail_message").one(String.class))
        .containsSubsequence("Mon, Nov 23, 5:15 pm", "Mon, Nov 23, 6:15 pm");
  }

  @Test
  void tellsNothingOfWhatCameInAfterItsEnd() {
    session("2026-11-20T20:00:00Z");
    at("2026-11-23T23:30:00Z");
    at("2026-11-24T13:00:00Z");
    assertThat(told()).isEmpty();
    session("2026-11-24T14:00:00Z");
    at("2026-11-24T15:00:00Z");
    assertThat(told()).singleElement().extracting(Row::said).asString().startsWith("One session waits");
  }

  @Test
  void tellsNothingOfWhatWasCancelled() {
    var session = session("2026-11-25T21:00:00Z");
    given.cancelled(session, Asker.MENTOR, given.maya(), clock.instant());
    at("2026-11-25T22:00:00Z");
    assertThat(told()).isEmpty();
  }

  @Test
  void tellsEachMentorByTheirOwnClocks() {
    given.session(given.engagement(Cast.CHEMISTRY), Instant.parse("2026-11-24T02:00:00Z")); // Tomás, 8 pm in Chicago
    session("2026-11-24T02:00:00Z"); // Maya, 9 pm in New York
    var zone = given.tomas().zone();
    at("2026-11-24T03:00:00Z");
    at("2026-11-24T13:00:00Z");
    assertThat(told()).extracting(Row::mentor).containsExactly(given.maya().id());
    at(LocalDateTime.parse("2026-11-24T08:00").atZone(zone).toInstant().toString());
    assertThat(told()).extracting(Row::mentor).containsExactlyInAnyOrder(given.maya().id(), given.tomas().id());
  }

  @Test
  void tellsByTheWaysAndOfTheMomentsThatWereChosen() {
    choices.choose(given.maya().id(), new NudgeChoice(Set.of(Moment.OVERDUE), Set.of(Way.INBOX)), clock.instant());
    session("2026-11-23T22:15:00Z");
    at("2026-11-23T23:15:00Z");
    at("2026-11-24T23:00:00Z");
    assertThat(told()).isEmpty();
    at("2026-11-25T23:15:01Z");
    assertThat(told()).singleElement().extracting(Row::mailed).isEqualTo(false);
    assertThat(mail()).isEmpty();
  }

  @Test
  void tellsNothingThatWasOverWhenItWasChosen() {
    choices.choose(given.maya().id(), new NudgeChoice(Set.of(Moment.OVERDUE), Set.of(Way.INBOX)), clock.instant());
    session("2026-11-23T22:15:00Z");
    at("2026-11-23T23:15:00Z");
    choices.choose(given.maya().id(), NudgeChoice.ALL, clock.instant());
    at("2026-11-23T23:20:00Z");
    assertThat(told()).isEmpty();
    at("2026-11-24T23:00:00Z");
    assertThat(told()).hasSize(1);
  }

  @Test
  void endsMailByOnePressAndGoesOnInTheInbox() {
    session("2026-11-23T22:15:00Z");
    at("2026-11-23T23:15:00Z");
    var body = sql.sql("select body from mail_message").one(String.class);
    var secret = body.substring(body.indexOf("/unsubscribe/nudges/") + 20).lines().findFirst().orElseThrow();
    assertThat(sql.sql("select unsubscribe_url from mail_message").one(String.class)).endsWith(secret);
    assertThat(choices.stopMail(new Secret(secret), clock.instant())).isTrue();
    assertThat(choices.stopMail(new Secret(secret), clock.instant())).isTrue();
    assertThat(choices.stopMail(new Secret("guessed"), clock.instant())).isFalse();
    assertThat(choices.of(given.maya().id()).ways()).containsExactlyInAnyOrder(Way.INBOX, Way.SLACK);
    at("2026-11-24T23:00:00Z");
    assertThat(told()).hasSize(2).extracting(Row::mailed).containsExactly(true, false);
  }

  @Test
  void takesBackALetterThatWaitsForTheServerWhenAllOfItIsLogged() {
    var session = session("2026-11-23T22:15:00Z");
    at("2026-11-23T23:15:00Z");
    sql.sql("update mail_message set next_attempt_at = :at").param("at", clock.instant()).update();
    at("2026-11-23T23:20:00Z");
    assertThat(mail()).hasSize(1);
    given.logged(session, clock.instant());
    at("2026-11-23T23:21:00Z");
    assertThat(mail()).isEmpty();
    assertThat(told()).as("the inbox says that it is logged").hasSize(1);
  }

  @Test
  void isToldOnceByAnyNumberOfSweepsAtATime() throws Exception {
    IntStream.range(0, 3).forEach(i -> session("2026-11-23T22:1" + (5 + i * 0) + ":0" + i + "Z", 15));
    clock.set(Instant.parse("2026-11-23T23:00:00Z"));
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.submit(() -> {
          start.await();
          sweep.turn(Turn.at(clock.instant()));
          return null;
        });
      }
      start.countDown();
    }
    sweep.turn(Turn.at(clock.instant()));
    assertThat(told()).hasSize(1);
    assertThat(mail()).hasSize(1);
  }

  @Test
  void isToldWholeOrNotAtAll() {
    session("2026-11-23T22:15:00Z");
    clock.set(Instant.parse("2026-11-23T23:15:00Z"));
    transaction.executeWithoutResult(status -> {
      sweep.turn(Turn.at(clock.instant()));
      status.setRollbackOnly();
    });
    assertThat(told()).isEmpty();
    sweep.turn(Turn.at(clock.instant()));
    assertThat(told()).hasSize(1);
    assertThat(mail()).hasSize(1);
  }
}
