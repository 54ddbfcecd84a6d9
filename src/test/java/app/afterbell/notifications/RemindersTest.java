package app.afterbell.notifications;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.notifications.ReminderChoices.Reader;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** R22, from notes to what is written down for guardians. */
@PageTest
class RemindersTest extends NotedSessions {

  private final NotesLog notes;
  private final ReminderChoices choices;
  private final TransactionTemplate transaction;

  RemindersTest(Given given, NotesLog notes, ReminderSweep sweep, ReminderChoices choices, Sql sql,
      TransactionTemplate transaction, TestClock clock) {
    super(given, sweep, sql, clock);
    this.notes = notes;
    this.choices = choices;
    this.transaction = transaction;
  }

  @Test
  void remindsEachGuardianAfterTheFourthAndNobodyElse() {
    noted(3);
    later();
    assertThat(told()).isEmpty();

    noted(3, 4);
    later();

    assertThat(told()).containsExactlyInAnyOrder(
        new Row(given.elena().id(), given.ana().id(), 4, 4),
        new Row(given.viewer(Cast.MARCO).id(), given.ana().id(), 4, 4));
    assertThat(sql.sql("select recipient from mail_message order by recipient").list(String.class))
        .containsExactly("elena.rivera@home.example", "marco.rivera@home.example");
  }

  @Test
  void waitsTenMinutesAfterTheNotesThatCompleteIt() {
    noted(4);
    sweep.turn(Turn.at(clock.instant()));
    clock.advance(Duration.ofMinutes(10).minusSeconds(1));
    sweep.turn(Turn.at(clock.instant()));
    assertThat(told()).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    sweep.turn(Turn.at(clock.instant()));
    assertThat(told()).hasSize(2);
  }

  @Test
  void countsASessionOnceHoweverOftenItsNotesAreSentOrEdited() {
    var first = noted(3).getFirst();
    for (int revision = 1; revision <= 5; revision++) {
      notes.submit(first, revision, Given.NOTES + revision, given.maya(), clock.instant());
      notes.submit(first, revision, Given.NOTES + revision, given.maya(), clock.instant());
    }
    given.attended(first, clock.instant());
    later();
    assertThat(told()).isEmpty();
    assertThat(sql.sql("select sessions from noted_count").one(Integer.class)).isEqualTo(3);
  }

  @Test
  void countsNothingThatWasRolledBack() {
    var session = session(0);
    transaction.executeWithoutResult(status -> {
      given.noted(session, Given.NOTES, clock.instant());
      status.setRollbackOnly();
    });
    assertThat(sql.sql("select count(*) from noted_session").one(Integer.class)).isZero();

    given.noted(session, Given.NOTES, clock.instant());
    assertThat(sql.sql("select place from noted_session").list(Integer.class)).containsExactly(1);
  }

  @Test
  void remindsNobodyOfMonthsThatAnImportBrings() {
    var old = START.minus(Duration.ofDays(15));
    IntStream.range(0, 23).forEach(i -> given.noted(session(i), Given.NOTES, old));
    later();
    assertThat(told()).isEmpty();
    assertThat(sql.sql("select count(*) from mail_message").one(Integer.class)).isZero();

    noted(23, 24);
    later();
    assertThat(told()).hasSize(2).allMatch(row -> row.place() == 24);
  }

  @Test
  void remindsNobodyOfHistoryHoweverNewItIs() {
    notes.takeOver(IntStream.range(0, 5).mapToObj(this::session)
        .map(session ->
            new NotesLog.Written(session, new NotesSubmission(0, Given.NOTES), given.maya(), clock.instant()))
                .toList(), false);
    later();
    assertThat(told()).isEmpty();

    noted(5, 8);
    later();
    assertThat(told()).as("the next four hold new ones").hasSize(2).allMatch(row -> row.place() == 8);
  }

  @Test
  void isDatedByTheLastThatItIsOfAndNotByOneThatCameAfterIt() {
    noted(4);
    clock.advance(Duration.ofMinutes(5));
    noted(4, 5);
    later();
    assertThat(told()).hasSize(2).allMatch(row -> row.place() == 4);
    assertThat(sql.sql("select distinct at from notification").one(Instant.class))
        .isEqualTo(START.plus(Duration.ofMinutes(10)));
  }

  @Test
  void looksAtEachChildOfAGuardianByItself() {
    noted(4);
    clock.advance(Duration.ofMinutes(5));
    for (int i = 0; i < 4; i++) {
      given.noted(given.session(given.engagement(Cast.ROBOTICS),
          Instant.parse("2026-09-08T15:00:00Z").plus(Duration.ofDays(2L * i))), Given.NOTES, clock.instant());
    }
    clock.advance(Duration.ofMinutes(5));
    sweep.turn(Turn.at(clock.instant()));
    assertThat(told()).hasSize(2).allMatch(row -> row.student().equals(given.ana().id()));

    clock.advance(Duration.ofMinutes(5));
    sweep.turn(Turn.at(clock.instant()));
    assertThat(told()).filteredOn(row -> row.guardian().equals(given.elena().id())).extracting(Row::student)
        .containsExactlyInAnyOrder(given.ana().id(), given.person(Cast.LUCIA).id());
  }

  @Test
  void doesNotSwallowWhatIsDueWhereOldNotesComeInAfterIt() {
    noted(3);
    later();
    given.noted(session(3), Given.NOTES, START.minus(Duration.ofDays(15)));
    later();
    assertThat(told()).hasSize(2).allMatch(row -> row.place() == 4 && row.sessions() == 4);
    assertThat(sql.sql("select max(muted) from reminder_place").one(Integer.class)).isZero();
  }

  // In whatever order new and old notes come in: each four with a new one in them are one reminder, each four old ones
  // are none; and somebody who wants each is told each new one. Nothing is told twice.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7, 11})
  void tellsEachNewOneOnceInWhateverOrderNotesComeIn(long seed) {
    var random = new Random(seed);
    var marco = given.viewer(Cast.MARCO).id();
    given.engagement(Cast.ALGEBRA);
    choices.choose(new Reader(marco, given.ana().id()), new Choice(Rhythm.EACH, 4, Via.BOTH), START);
    var fresh = new ArrayList<Boolean>();
    for (int i = 0; i < 24; i++) {
      fresh.add(random.nextInt(3) == 0);
      var at = fresh.get(i) ? clock.instant() : clock.instant().minus(Duration.ofDays(15));
      given.noted(session(i % 2 == 0 ? i + 1 : i - 1), Given.NOTES, at);
      if (random.nextBoolean()) {
        later();
      }
    }
    later();

    var byFour = IntStream.range(0, 6).filter(i -> fresh.subList(4 * i, 4 * i + 4).contains(true))
        .mapToObj(i -> 4 * i + 4).toList();
    assertThat(told().stream().filter(row -> row.guardian().equals(given.elena().id())).toList())
        .allMatch(row -> row.sessions() == 4).extracting(Row::place).containsExactlyInAnyOrderElementsOf(byFour);
    assertThat(placesTold(marco)).containsExactlyInAnyOrderElementsOf(
        IntStream.range(0, 24).filter(fresh::get).mapToObj(i -> i + 1).toList());
    assertThat(placesTold(given.elena().id())).doesNotHaveDuplicates();
  }

  private List<Integer> placesTold(PersonId guardian) {
    return sql.sql("""
            select p.place from notification n join notification_session s on s.notification_id = n.id
            join noted_session p on p.session_id = s.session_id and p.student_id = n.student_id
            where n.guardian_id = :guardian
            """)
        .param("guardian", guardian)
        .list(Integer.class);
  }

  @Test
  void countsNoNotesThatWereThereBeforeAnybodyCounted() {
    var old = noted(4);
    sql.sql("delete from noted_session; delete from noted_count; delete from reminder_place; delete from reminder_plan")
        .update();
    old.forEach(session -> notes.submit(session, 1, Given.NOTES + " Edited.", given.maya(), clock.instant()));
    later();

    assertThat(told()).isEmpty();
    assertThat(sql.sql("select count(*) from noted_session").one(Integer.class)).isZero();
  }
}
