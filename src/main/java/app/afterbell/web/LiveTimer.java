package app.afterbell.web;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every second, for each kind of open pages, whether they show what is. */
@Component
class LiveTimer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveTimer.class);

  private static final int BEAT_EVERY = 15;

  private final ObjectProvider<LivePages> kinds;
  private final Clock clock;
  private @Nullable ScheduledExecutorService timer;
  private long sweeps;

  LiveTimer(ObjectProvider<LivePages> kinds, Clock clock) {
    this.kinds = kinds;
    this.clock = clock;
  }

  private void tick() {
    boolean beats = ++sweeps % BEAT_EVERY == 0;
    for (var pages : kinds) {
      try {
        if (beats) {
          pages.beat();
        }
        pages.sweep(clock.instant());
      } catch (RuntimeException e) {
        LOG.warn("open pages could not be told what is new: {}", e.getClass().getSimpleName());
      }
    }
  }

  @Override
  public void start() {
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("live").factory());
    timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  // Before the web server waits for its requests to end: these would not.
  @Override
  public void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
    kinds.forEach(LivePages::close);
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
