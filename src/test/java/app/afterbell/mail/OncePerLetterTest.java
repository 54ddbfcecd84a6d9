package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionTemplate;

/** Each letter goes out once, no matter who ends, however slow the server is, and none that is over. */
@SqlTest
@Timeout(180)
class OncePerLetterTest {

  private final Sql sql;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private final Post post;

  OncePerLetterTest(Sql sql, TransactionTemplate transaction, TestClock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
    this.post = new Post(sql, true);
  }

  @BeforeEach
  void aCompany() {
    new Organizations(sql).found("Riverbend", ZoneId.of("America/New_York"), "help@riverbend.example", false);
  }

  @Test
  void marksEachByItself() throws IOException {
    write(25, null);
    var marked = new ArrayList<Integer>();
    try (var server = new MailServer(_ -> marked.add(count("sent_at is not null")))) {
      delivery(server).turn(Turn.at(clock.instant()));
    }

    assertThat(marked).isEqualTo(IntStream.range(0, 25).boxed().toList());
  }

  // Four at a time: of each but the newest of each connection it is noted that it was sent.
  @Test
  void sendsHundredsOverSeveralConnectionsAndMarksEachBeforeTheNextOverIts() throws IOException {
    write(200, null);
    var unmarked = new ConcurrentLinkedQueue<Integer>();
    var came = new AtomicInteger();
    try (var server = new MailServer(_ -> {
      int before = came.getAndIncrement();
      unmarked.add(before - count("sent_at is not null"));
    })) {
      delivery(server).turn(Turn.at(clock.instant()));
      assertThat(server.taken()).hasSize(200).doesNotHaveDuplicates();
    }

    assertThat(unmarked).hasSize(200).allMatch(number -> number <= 3);
    assertThat(count("sent_at is not null and attempts = 1")).isEqualTo(200);
  }

  @Test
  void givesBackWhatItHasNotBegunWhenItIsToEnd() throws IOException {
    write(25, null);
    var turn = Turn.at(clock.instant());
    try (var server = new MailServer(new After(4, () -> {
      turn.end();
      assertThat(count("claimed_until is not null")).as("given back at once, all but the one on its way").isOne();
    }))) {
      delivery(server).turn(turn);
      assertThat(server.taken()).hasSize(4);
      assertThat(count("sent_at is not null")).isEqualTo(4);
      assertThat(count("next_attempt_at <= '" + clock.instant() + "' and attempts = 0 and claimed_until is null"))
          .isEqualTo(21);

      delivery(server).turn(Turn.at(clock.instant()));

      assertThat(server.taken()).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @Test
  void keepsItsClaimWhileASlowServerTakesItsTime() throws IOException {
    write(5, null);
    var all = new Delivery[2];
    try (var server = new MailServer(new After(1, () -> {
      for (int i = 0; i < 30; i++) {
        clock.advance(Duration.ofSeconds(50));
        all[0].renewClaims();
        all[1].turn(Turn.at(clock.instant()));
      }
    }))) {
      all[0] = delivery(server);
      all[1] = delivery(server);
      all[0].turn(Turn.at(clock.instant()));

      assertThat(server.taken()).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void leavesToOthersWhatTheyHaveClaimedSince() throws IOException {
    write(5, null);
    var all = new Delivery[2];
    try (var server = new MailServer(new After(2, () -> {
      clock.advance(Duration.ofMinutes(2));
      CompletableFuture.runAsync(() -> all[1].turn(Turn.at(clock.instant()))).join();
      all[0].renewClaims();
    }))) {
      all[0] = delivery(server);
      all[1] = delivery(server);
      all[0].turn(Turn.at(clock.instant()));

      // one was on its way here when the claim ran out
      assertThat(server.taken()).hasSizeLessThanOrEqualTo(6).contains("m1@example.org", "m5@example.org");
    }
  }

  @Test
  void isTriedAgainAMinuteAfterItsInstanceDied() throws IOException {
    write(1, null);
    try (var server = new MailServer(_ -> {})) {
      new Outbox(sql).claim(25, clock.instant().plus(Duration.ofMinutes(1)), clock.instant());
      clock.advance(Duration.ofMinutes(1));
      delivery(server).turn(Turn.at(clock.instant()));

      assertThat(server.taken()).hasSize(1);
    }
  }

  @Test
  void neverSendsALinkThatIsOver() throws IOException {
    write(3, clock.instant().plus(Duration.ofMinutes(15)));
    try (var server = new MailServer(new After(1, () -> clock.advance(Duration.ofMinutes(15))))) {
      delivery(server).turn(Turn.at(clock.instant()));
      delivery(server).turn(Turn.at(clock.instant()));

      assertThat(server.taken()).hasSize(1);
      assertThat(count("trouble = 'over' and given_up_at is not null and body is null and next_attempt_at is null"))
          .isEqualTo(2);
      assertThat(count("sent_at is not null")).isEqualTo(1);
    }
  }

  /** Does something when a letter of this number comes. */
  private static final class After implements Consumer<String> {

    private final int number;
    private final Runnable what;
    private int count;

    After(int number, Runnable what) {
      this.number = number;
      this.what = what;
    }

    @Override
    public void accept(String recipient) {
      if (++count == number) {
        what.run();
      }
    }
  }

  private Delivery delivery(MailServer server) {
    return SmtpPeer.delivery(server.port(), sql, clock);
  }

  private void write(int many, @Nullable Instant until) {
    transaction.executeWithoutResult(_ -> IntStream.rangeClosed(1, many).forEach(i -> post.send(
        List.of(Letter.message("m" + i + "@example.org", "Your link", "Hello", until)), clock.instant())));
  }

  private int count(String which) {
    return sql.sql("select count(*) from mail_message where " + which).one(Integer.class);
  }
}
