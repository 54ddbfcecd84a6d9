package app.afterbell.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

@SqlTest
@Timeout(60)
class SweepsTest {

  private final Sql sql;
  private final TestClock clock;
  private final ArrayList<Runnable> handed = new ArrayList<>();

  SweepsTest(Sql sql, TestClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Told(Duration firstAfter, ToIntFunction<Turn> work) implements Sweep {

    static Told of(ToIntFunction<Turn> work) {
      return new Told(Duration.ZERO, work);
    }

    @Override
    public String key() {
      return "jobs.sweep.told";
    }

    @Override
    public Duration every() {
      return Duration.ofMillis(1);
    }

    @Override
    public int turn(Turn turn) {
      return work.applyAsInt(turn);
    }
  }

  private SweepHere here(ToIntFunction<Turn> work) {
    return new SweepHere(Told.of(work), new LastTurns(sql), handed::add, clock);
  }

  // Else none of ten thousand letters would go before the last was written.
  @Test
  void leavesTheThreadOfAllSweepsToTheOthers() {
    var turns = new AtomicInteger();
    here(_ -> turns.incrementAndGet()).begin();

    assertThat(handed).hasSize(1);
    assertThat(turns).hasValue(0);
  }

  @Test
  void neverRunsASecondTurnOfTheSameSweepBesideTheFirst() throws InterruptedException {
    var turns = new AtomicInteger();
    var begun = new CountDownLatch(1);
    var may = new CountDownLatch(1);
    var sweep = here(_ -> {
      begun.countDown();
      await(may);
      return turns.incrementAndGet();
    });
    sweep.begin();
    sweep.begin(); // handed on as well: neither has begun
    var first = Thread.ofVirtual().start(handed.getFirst());
    begun.await();

    sweep.begin();
    assertThat(handed).as("while the first runs, nothing more is handed on").hasSize(2);
    handed.getLast().run();
    may.countDown();
    first.join();

    assertThat(turns).hasValue(1);
  }

  @Test
  void beginsNothingMoreWhenItIsToEnd() {
    var turns = new AtomicInteger();
    var sweep = here(_ -> turns.incrementAndGet());
    sweep.begin();
    sweep.end();
    sweep.begin();

    assertThat(handed).hasSize(1);
    handed.getFirst().run();
    assertThat(turns).as("what was handed on before finds that it has ended").hasValue(0);
  }

  @Test
  void goesOnAfterAnErrorWhichIsSeen() {
    var turns = new AtomicInteger();
    var sweep = here(_ -> {
      if (turns.incrementAndGet() == 1) {
        throw new IllegalStateException("the row of maya@example.org");
      }
      return 3;
    });
    sweep.begin();
    handed.getLast().run();
    assertThat(last()).containsExactly(new Last(false, null, true));
    sweep.begin();
    handed.getLast().run();

    assertThat(last()).containsExactly(new Last(true, 3, true));
  }

  @Test
  void beginsByItselfAndAwaitsTheTurnThatRunsWhenTheInstanceEnds() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var told = new CountDownLatch(1);
    var ended = new AtomicBoolean();
    try (var scheduler = new SimpleAsyncTaskScheduler();
        var aside = new SimpleAsyncTaskExecutor()) {
      var sweeps = new Sweeps(List.of(Told.of(turn -> {
        turn.whenEnding(told::countDown);
        begun.countDown();
        await(told);
        ended.set(true);
        return 0;
      })), new LastTurns(sql), scheduler, aside, clock);
      sweeps.start();
      begun.await();
      sweeps.stop();

      assertThat(ended).isTrue();
      assertThat(sweeps.isRunning()).isFalse();
    }
  }

  @Test
  void doesMoreWhileThereIsAnyAndItMay() {
    var turn = Turn.at(clock.instant());
    var left = new AtomicInteger(3);
    assertThat(turn.whileAny(() -> left.get() == 0 ? 0 : 10 * left.getAndDecrement())).isEqualTo(60);
    left.set(3);
    assertThat(turn.whileAny(() -> {
      turn.end();
      return left.getAndDecrement();
    })).isEqualTo(3);
    assertThat(turn.whileAny(left::getAndDecrement)).as("it is to end").isZero();
  }

  @Test
  void writesDownOnceAMinuteThatNothingWasDueAndAtOnceWhatWasDone() {
    var turns = new LastTurns(sql);
    var at = clock.instant();
    turns.ended("a", 0, at, at.plusMillis(20));
    turns.ended("a", 0, at, at.plusMillis(30));
    assertThat(took()).isEqualTo(20);
    turns.ended("a", 7, at, at.plusMillis(40));
    assertThat(took()).isEqualTo(40);
    turns.ended("a", 0, at, at.plusMillis(20).plus(LastTurns.NOTED_EACH));
    assertThat(took()).isGreaterThan(1000);

    assertThat(sql.sql("select worked from sweep_turn").one(Integer.class)).as("the last that did something")
        .isEqualTo(7);
    assertThat(turns.failed("a", at)).isTrue();
    assertThat(turns.failed("a", at.plusSeconds(59))).as("said a moment ago").isFalse();
    assertThat(turns.failed("a", at.plusSeconds(60))).isTrue();
  }

  // Another instance's turns are written over ours: the newest of all is shown.
  @Test
  void keepsOneRowOfEachSweepForAllInstances() {
    var at = clock.instant();
    new LastTurns(sql).ended("a", 0, at, at.plusMillis(20));
    new LastTurns(sql).ended("a", 0, at, at.plusMillis(30));
    assertThat(took()).isEqualTo(30);
  }

  private record Last(boolean ended, Integer worked, boolean failed) {}

  private List<Last> last() {
    return sql.sql("""
        select ended_at is not null as ended, worked, failed_at is not null as failed from sweep_turn_fact
        """).list(Last.class);
  }

  private int took() {
    return sql.sql("select took_ms from sweep_turn_fact where sweep = 'a'").one(Integer.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
