package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sent again, by which instance, and what is given up. */
@SqlTest
class DeliveryAgainTest extends Delivered {

  DeliveryAgainTest(Sql sql, TransactionTemplate transaction, TestClock clock) {
    super(sql, transaction, clock);
  }

  @Test
  void triesAgainAfterOneTwoAndFourMinutesUntilTheServerIsBack() {
    var port = server.getSmtp().getPort();
    server.stop();
    write("maya@example.org", "Your link", "Hello");
    var dueAfter = Stream.of(1, 2, 4).map(Duration::ofMinutes).toList();

    for (var wait : dueAfter) {
      delivery.turn(Turn.at(clock.instant()));
      assertThat(nextAttempt()).isEqualTo(clock.instant().plus(wait));
      delivery.turn(Turn.at(clock.instant()));
      clock.advance(wait);
    }
    assertThat(states()).singleElement().extracting(State::attempts, State::hasBody).containsExactly(3, true);

    var back = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
    back.start();
    try {
      delivery.turn(Turn.at(clock.instant()));
      assertThat(back.getReceivedMessages()).hasSize(1);
      assertThat(states()).containsExactly(new State(4, false, true, null));
    } finally {
      back.stop();
    }
  }

  @Test
  void givesUpAtLast() {
    server.stop();
    write("maya@example.org", "Your link", "Hello");

    for (int i = 0; i < 20; i++) {
      delivery.turn(Turn.at(clock.instant()));
      clock.advance(Duration.ofDays(1));
    }

    assertThat(states()).singleElement().satisfies(state -> {
      assertThat(state.attempts()).isEqualTo(16);
      assertThat(state.hasBody()).isFalse();
      assertThat(state.failure()).isNotBlank();
    });
    assertThat(nextAttempt()).isNull();
  }

  @Test
  void sendsOnceFromSeveralInstances() {
    for (int i = 0; i < 20; i++) {
      write("m" + i + "@example.org", "Your link", "Hello");
    }
    var instances = Stream.generate(() -> delivery(server.getSmtp().getPort())).limit(3).toList();

    instances.stream().map(one -> CompletableFuture.runAsync(() -> one.turn(Turn.at(clock.instant())))).toList()
        .forEach(CompletableFuture::join);

    assertThat(server.getReceivedMessages()).hasSize(20).extracting(DeliveryTest::recipient).doesNotHaveDuplicates();
  }

  @Test
  void sendsAgainWhatADeadInstanceHadClaimedOnceTheClaimIsOver() throws Exception {
    write("maya@example.org", "Your link", "Hello");
    var claimed = new Outbox(sql).claim(10, clock.instant().plus(Duration.ofMinutes(15)), clock.instant());
    assertThat(claimed).hasSize(1);

    delivery.turn(Turn.at(clock.instant()));
    assertThat(server.getReceivedMessages()).isEmpty();
    clock.advance(Duration.ofMinutes(15));
    delivery.turn(Turn.at(clock.instant()));

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getMessageID())
        .isEqualTo("<" + claimed.getFirst().id().value() + "@riverbend.example>");
    assertThat(states()).containsExactly(new State(2, false, true, null));
  }
}
