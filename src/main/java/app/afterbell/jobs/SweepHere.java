package app.afterbell.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;

/** One sweep as this instance runs it: one turn at a time, whose errors end that turn and are seen. */
final class SweepHere {

  private static final Logger LOG = LoggerFactory.getLogger(SweepHere.class);

  private final Sweep sweep;
  private final LastTurns lastTurns;
  private final TaskExecutor aside;
  private final Clock clock;

  private final ReentrantLock turning = new ReentrantLock();
  private volatile boolean ending;
  private volatile @Nullable Turn current;

  SweepHere(Sweep sweep, LastTurns lastTurns, TaskExecutor aside, Clock clock) {
    this.sweep = sweep;
    this.lastTurns = lastTurns;
    this.aside = aside;
    this.clock = clock;
  }

  Sweep sweep() {
    return sweep;
  }

  void start() {
    ending = false;
  }

  /** Begins a turn, unless one runs. All sweeps share the thread that calls this: it returns at once. */
  void begin() {
    if (!ending && !turning.isLocked()) {
      aside.execute(this::turn);
    }
  }

  private void turn() {
    if (!turning.tryLock()) {
      return;
    }
    try {
      var turn = Turn.at(clock.instant());
      current = turn;
      if (!ending) { // asked when it can be told: the one who ends it meanwhile either finds it, or is seen here
        run(turn);
      }
    } finally {
      current = null;
      turning.unlock();
    }
  }

  private void run(Turn turn) {
    try {
      int did = sweep.turn(turn);
      lastTurns.ended(sweep.key(), did, turn.now(), clock.instant());
    } catch (RuntimeException | Error e) {
      if (lastTurns.failed(sweep.key(), clock.instant())) {
        LOG.error("Sweep {} ended by {}, and goes on with its next turn", sweep.key(), Heartbeat.kind(e));
      }
    }
  }

  /** Has the turn that runs end soon. */
  void end() {
    ending = true;
    var turn = current;
    if (turn != null) {
      try {
        turn.end();
      } catch (RuntimeException e) {
        LOG.warn("Sweep {} could not give back what it has claimed ({})", sweep.key(), Heartbeat.kind(e));
      }
    }
  }

  void awaitEnd(Duration longest) {
    try {
      if (turning.tryLock(Math.max(0, longest.toMillis()), TimeUnit.MILLISECONDS)) {
        turning.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
