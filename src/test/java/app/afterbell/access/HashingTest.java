package app.afterbell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.crypto.password.PasswordEncoder;

@Timeout(180)
class HashingTest {

  private final CountDownLatch begun = new CountDownLatch(2);
  private final CountDownLatch end = new CountDownLatch(1);

  private final PasswordEncoder slow = new PasswordEncoder() {
    @Override
    public String encode(CharSequence password) {
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return "hash of " + password;
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      return encode(password).equals(hash);
    }
  };

  @Test
  void hashesSoManyAtOnceAndTellsOthersToComeAgain() throws Exception {
    var hashing = new Hashing(slow, 2, Duration.ofMillis(20));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var two = IntStream.range(0, 2)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> hashing.matches("a", "hash of a"), threads)).toList();
      begun.await();

      assertThatThrownBy(() -> hashing.matches("b", "hash of b")).isInstanceOf(TooBusy.class);
      assertThatThrownBy(() -> hashing.encode("b")).isInstanceOf(TooBusy.class);
      end.countDown();

      assertThat(two).allMatch(CompletableFuture::join);
      assertThat(hashing.matches("b", "hash of b")).isTrue();
    }
  }

  @Test
  void whoIsInterruptedWhileTheyWaitHasNoTurnAndStaysInterrupted() {
    var hashing = new Hashing(slow, 2, Duration.ofSeconds(10));
    end.countDown();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> hashing.encode("a")).isInstanceOf(TooBusy.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void waitsALittleForItsTurn() throws Exception {
    var hashing = new Hashing(slow, 2, Duration.ofSeconds(10));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var three = IntStream.range(0, 3)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> hashing.matches("a", "hash of a"), threads)).toList();
      begun.await();
      end.countDown();

      assertThat(three).allMatch(CompletableFuture::join);
    }
  }
}
