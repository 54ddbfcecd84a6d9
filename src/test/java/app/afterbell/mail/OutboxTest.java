package app.afterbell.mail;

import static app.afterbell.testing.Aside.aside;
import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.mail.Outbox.Due;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose message it is: who claims it, until when, and what a holder who lost it can do no more. */
@SqlTest
class OutboxTest {

  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final Sql sql;
  private final TransactionTemplate transaction;
  private final Outbox outbox;
  private final Post post;

  OutboxTest(Sql sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
    this.outbox = new Outbox(sql);
    this.post = new Post(sql, true);
  }

  @Test
  void twoInstancesAtOnceClaimDifferentOnesAndDontWaitForEachOther() {
    write(3);
    transaction.executeWithoutResult(_ -> {
      var ours = outbox.claim(2, START.plus(CLAIM), START);
      var theirs = aside(transaction, sql, () -> outbox.claim(3, START.plus(CLAIM), START));
      assertThat(ours).hasSize(2);
      assertThat(theirs).hasSize(1).extracting(Due::id)
          .doesNotContainAnyElementsOf(ours.stream().map(Due::id).toList());
    });
  }

  @Test
  void whatSomebodyElseHasClaimedSinceIsNotRenewedNorGivenBackNorFailed() {
    write(1);
    var ours = outbox.claim(1, START.plus(CLAIM), START);
    var later = START.plus(CLAIM);
    var theirs = outbox.claim(1, later.plus(CLAIM), later);
    assertThat(theirs).hasSize(1);

    assertThat(outbox.claims().renew(ours, later.plus(Duration.ofHours(1)))).isEmpty();
    outbox.claims().release(ours, later);
    outbox.failed(ours.getFirst(), Trouble.ADDRESS, "unknown", later);
    outbox.over(ours.getFirst(), later);

    assertThat(nextAttempt()).isEqualTo(later.plus(CLAIM));
    assertThat(sql.sql("select attempts from mail_message where given_up_at is null and body is not null")
        .one(Integer.class)).isEqualTo(2);
    assertThat(outbox.claims().renew(theirs, later.plus(Duration.ofHours(1)))).containsExactly(theirs.getFirst());
  }

  @Test
  void whatWasSentIsNotFailedNorClaimedAnyMore() {
    write(1);
    var due = outbox.claim(1, START.plus(CLAIM), START).getFirst();
    outbox.sent(Set.of(due.id()), START);

    outbox.failed(due, Trouble.UNREACHABLE, "no connection", START);
    assertThat(outbox.claims().renew(List.of(due), START.plus(CLAIM))).isEmpty();
    assertThat(outbox.claim(1, START.plus(Duration.ofDays(2)), START.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(sql.sql("select trouble is null from mail_message").one(Boolean.class)).isTrue();
  }

  @Test
  void isOverFromTheInstantAtWhichItsLinkIs() {
    transaction.executeWithoutResult(_ ->
        post.send("maya@example.org", "Your link", "Hello", START.plus(CLAIM), START));
    var due = outbox.claim(1, START.plus(CLAIM), START).getFirst();
    assertThat(due.isOver(START.plus(CLAIM).minusNanos(1))).isFalse();
    assertThat(due.isOver(START.plus(CLAIM))).isTrue();
  }

  @Test
  void whatIsOnItsWayIsNotTriedAgainNorTakenBack() {
    write(1);
    var due = outbox.claim(1, START.plus(CLAIM), START).getFirst();
    outbox.failed(due, Trouble.UNREACHABLE, "no connection", START);
    var again = START.plus(Duration.ofMinutes(1));
    outbox.claim(1, again.plus(CLAIM), again);

    assertThat(post.tryAgain(due.id(), again)).isFalse();
    transaction.executeWithoutResult(_ -> post.withdraw(List.of(due.id()), again));
    assertThat(nextAttempt()).isEqualTo(again.plus(CLAIM));

    assertThat(post.tryAgain(due.id(), again.plus(CLAIM))).as("the claim is over").isTrue();
    transaction.executeWithoutResult(_ -> post.withdraw(List.of(due.id()), again.plus(CLAIM)));
    assertThat(sql.sql("select count(*) from mail_message").one(Integer.class)).isZero();
  }

  @Test
  void whoForgetsOldMailSkipsWhatAnotherIsAt() {
    transaction.executeWithoutResult(_ -> {
      var letter = new Letter("ana@example.org", null, "Notes", "Text", "<p>Text</p>",
          URI.create("https://bell.example/unsubscribe/a"),
          Letter.Kind.REMINDER, START.plus(CLAIM));
      new Post(sql, false).send(List.of(letter, letter), START);
    });
    var month = START.plus(Duration.ofDays(30));
    transaction.executeWithoutResult(_ -> {
      sql.sql("select id from mail_message order by id limit 1 for update").list(MessageId.class);
      aside(transaction, sql, () -> {
        new OldMail(sql).turn(Turn.at(START.plus(CLAIM)));
        assertThat(count("body is null")).isEqualTo(1);
        new OldMail(sql).turn(Turn.at(month));
        return null;
      });
    });
    assertThat(count("body is not null")).as("the other's").isEqualTo(1);
    assertThat(count("true")).isEqualTo(1);
  }

  private void write(int count) {
    transaction.executeWithoutResult(_ ->
        IntStream.range(0, count).forEach(i -> post.send("m" + i + "@example.org", "Your link", "Hello", START)));
  }

  private Instant nextAttempt() {
    return sql.sql("select next_attempt_at from mail_message").one(Instant.class);
  }

  private int count(String which) {
    return sql.sql("select count(*) from mail_message where " + which).one(Integer.class);
  }
}
