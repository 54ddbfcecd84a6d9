package app.afterbell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  private final AtomicInteger sweeps = new AtomicInteger();
  private final Runnable sweep = Background.Scheduler.whereAllowed(sweeps::incrementAndGet);

  @AfterEach
  void stop() {
    Background.stop();
  }

  @Test
  void doesNothingByItselfButInJourneys() {
    sweep.run();
    assertThat(sweeps).hasValue(0);

    Background.allow();
    sweep.run();
    assertThat(sweeps).hasValue(1);

    Background.stop();
    sweep.run();
    assertThat(sweeps).hasValue(1);
  }

  @Test
  void waitsForWhatWasBegunAside() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    Thread.ofVirtual().start(Background.counted().decorate(() -> {
      begun.countDown();
      waitFor(ended);
      sweeps.incrementAndGet();
    }));
    begun.await();
    var stopped = CompletableFuture.runAsync(Background::stop);
    assertThat(stopped).isNotDone();
    ended.countDown();
    stopped.join();
    assertThat(sweeps).hasValue(1);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
