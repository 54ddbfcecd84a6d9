package app.afterbell.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * What the application does by itself, every second or every hour: only while a {@link JourneyTest} runs. All other
 * tests call the sweeps by hand, and one that ran beside them would take the rows that they are about to take.
 */
final class Background {

  private static final AtomicInteger RUNNING = new AtomicInteger();

  private static volatile boolean allowed;

  private Background() {}

  /** From now on sweeps begin by themselves. */
  static void allow() {
    allowed = true;
  }

  /** From now on none begins by itself. Returns when those that run have ended. */
  static void stop() {
    allowed = false;
    Awaitility.await("the work in the background ends").pollInterval(Duration.ofMillis(5))
        .until(() -> RUNNING.get() == 0);
  }

  /** Counts what is done aside, which may outlive the sweep that began it. */
  static TaskDecorator counted() {
    return task -> {
      RUNNING.incrementAndGet();
      return () -> {
        try {
          task.run();
        } finally {
          RUNNING.decrementAndGet();
        }
      };
    };
  }

  /** In place of the application's own scheduler. */
  static final class Scheduler extends SimpleAsyncTaskScheduler {

    Scheduler() {
      setVirtualThreads(true);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant startTime, Duration delay) {
      return super.scheduleWithFixedDelay(whereAllowed(task), startTime, delay);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
      return super.scheduleWithFixedDelay(whereAllowed(task), delay);
    }

    // counted before it is asked: who stops it either sees it run, or keeps it from beginning
    static Runnable whereAllowed(Runnable task) {
      return () -> counted().decorate(() -> {
        if (allowed) {
          task.run();
        }
      }).run();
    }
  }
}
