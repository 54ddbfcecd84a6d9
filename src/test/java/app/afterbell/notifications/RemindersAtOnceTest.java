package app.afterbell.notifications;

import static app.afterbell.testing.Aside.aside;
import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.sessions.NotesLog;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once count, sweep and write mail: nothing is told twice, and nobody waits for another. */
@PageTest
class RemindersAtOnceTest extends NotedSessions {

  private final NotesLog notes;
  private final ReminderPlans plans;
  private final ReminderMail mail;
  private final TransactionTemplate transaction;

  RemindersAtOnceTest(Given given, NotesLog notes, ReminderSweep sweep, ReminderPlans plans, ReminderMail mail,
      Sql sql, TransactionTemplate transaction, TestClock clock) {
    super(given, sweep, sql, clock);
    this.notes = notes;
    this.plans = plans;
    this.mail = mail;
    this.transaction = transaction;
  }

  @Test
  void givesEachOfManySubmissionsAtOnceAPlaceOfItsOwn() {
    var sessions = IntStream.range(0, 8).mapToObj(this::session).toList();
    var maya = given.maya();

    sessions.stream()
        .map(session -> CompletableFuture.runAsync(() -> notes.submit(session, 0, Given.NOTES, maya, START)))
        .toList().forEach(CompletableFuture::join);
    later();

    assertThat(sql.sql("select place from noted_session order by place").list(Integer.class))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(told()).hasSize(4);
    assertThat(sql.sql("select count(*) from notification_session").one(Integer.class)).isEqualTo(16);
  }

  @Test
  void writesNothingTwiceHoweverManySweepAtOnce() {
    noted(8);
    clock.advance(Duration.ofMinutes(10));

    Stream.generate(() -> CompletableFuture.runAsync(() -> sweep.turn(Turn.at(clock.instant())))).limit(6).toList()
        .forEach(CompletableFuture::join);
    sweep.turn(Turn.at(clock.instant()));

    assertThat(told()).hasSize(4);
    assertThat(sql.sql("select count(*) from mail_message").one(Integer.class)).isEqualTo(4);
  }

  @Test
  void beginsAgainWhereASweepThatWasKilledLeftNothing() {
    noted(4);
    clock.advance(Duration.ofMinutes(10));
    transaction.executeWithoutResult(status -> {
      sweep.writeDown(clock.instant());
      status.setRollbackOnly();
    });
    sweep.turn(Turn.at(clock.instant()));

    assertThat(told()).hasSize(2);
    assertThat(sql.sql("select count(*) from mail_message").one(Integer.class)).isEqualTo(2);
  }

  @Test
  void twoInstancesAtOnceTakeDifferentPlansAndDontWaitForEachOther() {
    noted(4);
    clock.advance(Duration.ofMinutes(10));
    transaction.executeWithoutResult(_ -> {
      var ours = plans.lock(1, 4, clock.instant());
      var theirs = aside(transaction, sql, () -> plans.lock(10, 4, clock.instant()));
      assertThat(ours).hasSize(1);
      assertThat(theirs).hasSize(1).extracting(Standing::guardian).doesNotContain(ours.getFirst().guardian());
    });
  }

  @Test
  void twoInstancesAtOnceWriteTheMailOfDifferentOnes() {
    noted(4);
    clock.advance(Duration.ofMinutes(10));
    transaction.executeWithoutResult(_ -> sweep.writeDown(clock.instant()));
    transaction.executeWithoutResult(_ -> {
      assertThat(mail.write(1, clock.instant())).isPositive();
      assertThat(aside(transaction, sql, () -> mail.write(10, clock.instant()))).isPositive();
      assertThat(aside(transaction, sql, () -> mail.write(10, clock.instant()))).as("ours is not theirs").isZero();
    });
    assertThat(sql.sql("select recipient from mail_message").list(String.class))
        .containsExactlyInAnyOrder("elena.rivera@home.example", "marco.rivera@home.example");
  }
}
