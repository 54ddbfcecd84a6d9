package app.afterbell.imports;

import app.afterbell.imports.Run.Failure;
import app.afterbell.imports.Run.State;
import app.afterbell.jobs.Heartbeat;
import app.afterbell.people.People;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long part of an import: reading into a preview, and applying. Says every second how far it is. One at a time on
 * each instance: a second one would need as much memory again.
 */
@Component
class ImportWork {

  private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

  private static final Duration LONGEST_STATEMENT = Duration.ofHours(1);
  private static final Duration BEATS = Duration.ofSeconds(1);

  private final Runs runs;
  private final Planner planner;
  private final Execution execution;
  private final LastSaid lastSaid;
  private final Contents contents;
  private final People people;
  private final Sql sql;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final DataSource database;
  private final Semaphore turn = new Semaphore(1, true);

  ImportWork(
      Runs runs, Planner planner, Execution execution, LastSaid lastSaid, Contents contents, People people, Sql sql,
      Clock clock,
      PlatformTransactionManager transactions, DataSource database) {
    this.runs = runs;
    this.planner = planner;
    this.execution = execution;
    this.lastSaid = lastSaid;
    this.contents = contents;
    this.people = people;
    this.sql = sql;
    this.clock = clock;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  void read(RunId id, int attempt) {
    working(id, attempt, progress -> {
      var plan = transaction.execute(_ -> plan(id));
      runs.end(id, attempt, State.PREVIEWED, plan.preview(), null, clock.instant());
    });
  }

  // Where all is known already there will be no press: what the files say is remembered at once.
  private Plan plan(RunId id) {
    takeTime();
    var plan = planner.plan(runs.files(id), mayChangeStaff(id), runs.choices(id), clock.instant());
    if (plan.preview().isFine() && !plan.preview().isForSomething()) {
      lastSaid.keep(plan.said(), clock.instant());
    }
    return plan;
  }

  void apply(RunId id, int attempt) {
    working(id, attempt, progress -> {
      try {
        carryOut(id, attempt, progress);
      } catch (Execution.MovedOn | DuplicateKeyException | PessimisticLockingFailureException moved) {
        var plan = transaction.execute(_ -> plan(id));
        runs.end(id, attempt, State.PREVIEWED, plan.preview(), Failure.MOVED, clock.instant());
      }
    });
  }

  private void carryOut(RunId id, int attempt, AtomicInteger progress) {
    var now = clock.instant();
    var agreed = runs.find(id).orElseThrow();
    transaction.executeWithoutResult(status -> {
      takeTime();
      oneAtATime();
      var plan = planner.plan(runs.files(id), mayChangeStaff(id), runs.choices(id), now);
      if (!plan.preview().doesTheSameAs(agreed.preview())) {
        runs.end(id, attempt, State.PREVIEWED, plan.preview(), Failure.MOVED, now);
        return;
      }
      goByIndexes();
      var made = execution.carryOut(plan, agreed.createdBy(), agreed.tells(), now,
          done -> progress.set(1 + done * 98 / Math.max(1, plan.size())));
      contents.keep(id, made);
      runs.forgetFiles(id);
      if (!runs.end(id, attempt, State.APPLIED, plan.preview().done(), null, clock.instant())) {
        // somebody was told that this failed, and that nothing was changed: so it is
        status.setRollbackOnly();
      }
    });
  }

  // What bounds a page's statements would end this work: it waits for others, and is watched by its beats.
  private void takeTime() {
    sql.sql("set local lock_timeout = 0").update();
    sql.sql("set local statement_timeout = 0").update();
    try {
      // The pool puts its own bound back. A network that is silent for an hour is not waited for.
      DataSourceUtils.getConnection(database)
          .setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_STATEMENT.toMillis()));
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("no time for an import", e);
    }
  }

  // Of rows that this transaction has written nobody else knows: who analyzes their tables meanwhile counts none in
  // them, and the server would read them whole for each statement.
  private void goByIndexes() {
    sql.sql("set local enable_seqscan = off").update();
  }

  private boolean mayChangeStaff(RunId id) {
    var by = runs.find(id).orElseThrow().createdBy();
    return by == null || Power.CHANGE_STAFF.isOf(people.find(by).orElseThrow().roles());
  }

  // Two imports at once would each plan without what the other writes.
  private void oneAtATime() {
    sql.sql("select pg_advisory_xact_lock(hashtext('afterbell.imports'))::text").one(String.class);
  }

  private void working(RunId id, int attempt, Consumer<AtomicInteger> work) {
    var progress = new AtomicInteger();
    // on its own connection: it is seen while the work's transaction is still open
    try (var _ = Heartbeat.each(BEATS, Duration.ZERO,
        () -> runs.beat(id, attempt, progress.get(), clock.instant()))) {
      turn.acquireUninterruptibly();
      try {
        work.accept(progress);
      } catch (RuntimeException | Error e) {
        log.error("Import {} failed with {}", id.value(), Heartbeat.kind(e));
        runs.end(id, attempt, State.FAILED, null, Failure.UNEXPECTED, clock.instant());
      } finally {
        turn.release();
      }
    }
  }
}
