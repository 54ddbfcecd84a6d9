package app.afterbell.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Begins the turns of all sweeps on this instance, each aside: a slow one keeps no other waiting. When the instance is
 * to end, none is begun any more, those that run are told, and waited for a little.
 */
@Component
class Sweeps implements SmartLifecycle {

  private static final Duration LAST_TURNS = Duration.ofSeconds(5);

  private final List<SweepHere> all;
  private final TaskScheduler scheduler;
  private final List<Future<?>> begun = new ArrayList<>();
  private volatile boolean running;

  Sweeps(List<Sweep> sweeps, LastTurns lastTurns, TaskScheduler scheduler,
      @Qualifier("applicationTaskExecutor") TaskExecutor aside, Clock clock) {
    this.all = sweeps.stream().map(sweep -> new SweepHere(sweep, lastTurns, aside, clock)).toList();
    this.scheduler = scheduler;
  }

  @Override
  public void start() {
    var now = scheduler.getClock().instant();
    for (var one : all) {
      one.start();
      begun.add(scheduler.scheduleWithFixedDelay(
          one::begin, now.plus(one.sweep().firstAfter()), one.sweep().every()));
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    begun.forEach(future -> future.cancel(false));
    begun.clear();
    all.forEach(SweepHere::end);
    var last = scheduler.getClock().instant().plus(LAST_TURNS);
    all.forEach(one -> one.awaitEnd(Duration.between(scheduler.getClock().instant(), last)));
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
