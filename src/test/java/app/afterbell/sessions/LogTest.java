package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What logging a session does, no matter who asks for it: R1, R8 to R13. */
@PageTest
class LogTest extends LogOfAna {

  private final BothTasks both;

  LogTest(Given given, AttendanceLog attendance, NotesLog notes, BothTasks both, Sessions sessions, Sql sql) {
    super(given, attendance, notes, sessions, sql);
    this.both = both;
  }

  @Test
  void refusesATaskBeforeTheSessionStarts() {
    var early = START.minusNanos(1);
    assertThat(attendance.submitAsPlanned(session, maya, early))
        .isEqualTo(new AttendanceAnswer.Refused(List.of(new Refusal.NotStarted(START))));
    assertThat(notes.submit(session, 0, "Graphs.", maya, early))
        .isEqualTo(new NotesAnswer.Refused(List.of(new Refusal.NotStarted(START))));
    assertThat(attendance.submitAsPlanned(session, maya, START).accepted()).isTrue();
    assertThat(notes.submit(session, 0, "Graphs.", maya, START).accepted()).isTrue();
  }

  @Test
  void doesNotExistForAStrangerOrAColleague() {
    assertThatThrownBy(() -> attendance.submitAsPlanned(session, given.tomas(), NOW)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> notes.submit(session, 0, "Graphs.", given.tomas(), NOW)).isInstanceOf(NotFound.class);
  }

  @Test
  void staffLogForAMentor() {
    assertThat(attendance.submitAsPlanned(session, given.bola(), NOW).accepted()).isTrue();
    assertThat(sql.sql("select recorded_by = :by from attendance_entry").param("by", given.bola().id())
        .one(Boolean.class)).isTrue();
  }

  @Test
  void financeLogsForNobody() {
    var finance = given.staff(Role.FINANCE);
    assertThatThrownBy(() -> attendance.submitAsPlanned(session, finance, NOW)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> notes.submit(session, 0, "Graphs.", finance, NOW)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> sessions.card(session, finance)).isInstanceOf(NotFound.class);
    assertThat(sessions.card(session, given.staff(Role.COORDINATOR)).id()).isEqualTo(session);
  }

  @Test
  void countsTheSameSubmissionOnce() {
    var first = submission(0, 65, mark(ATTENDED));
    assertThat(attendance.submit(session, first, maya, NOW)).isEqualTo(new AttendanceAnswer.Logged(1, false));
    assertThat(attendance.submit(session, first, maya, NOW.plusSeconds(5)))
        .isEqualTo(new AttendanceAnswer.AlreadyLogged(1));
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void tellsTheSecondOfTwoWhatTheFirstRecorded() {
    log(60);
    attendance.submit(session, submission(1, 65, mark(ATTENDED)), given.bola(), NOW);
    var answer = attendance.submit(session, submission(1, 70, mark(ATTENDED)), maya, NOW);
    assertThat(answer).isInstanceOfSatisfying(AttendanceAnswer.ChangedMeanwhile.class, meanwhile -> {
      assertThat(meanwhile.standing().recordedByName()).isEqualTo("Bola Akindele");
      assertThat(meanwhile.standing().actualMinutes()).isEqualTo(65);
    });
  }

  @Test
  void takesBackALogByOnePressForTenMinutes() {
    notes.submit(session, 0, "Graphs.", maya, NOW);
    attendance.submitAsPlanned(session, maya, NOW);
    var last = NOW.plus(AttendanceLog.UNDO).minusNanos(1000);
    assertThat(attendance.withdraw(session, 1, maya, last)).isEqualTo(new AttendanceAnswer.Withdrawn(2));
    assertThat(paid()).isZero();
    assertThat(billed()).isZero();
    assertThat(sql.sql("select logged_at is null from session").one(Boolean.class)).isTrue();
    assertThat(attendance.submitAsPlanned(session, maya, last).accepted()).isTrue();
    assertThat(paid()).isEqualTo(5003);
  }

  @Test
  void refusesToTakeBackAfterTenMinutes() {
    attendance.submitAsPlanned(session, maya, NOW);
    var until = NOW.plus(AttendanceLog.UNDO);
    assertThat(attendance.withdraw(session, 1, maya, until))
        .isEqualTo(new AttendanceAnswer.Refused(List.of(new Refusal.UndoOver(until))));
  }

  @Test
  void asksForAReasonWhereTheStatusContradictsTheNotice() {
    var told = START.minus(Duration.ofHours(24));
    var contradiction = new Mark(ana, CANCELLED_BILLABLE, told, " ");
    assertThat(attendance.submit(session, submission(0, null, contradiction), maya, NOW))
        .isEqualTo(new AttendanceAnswer.Refused(
            List.of(new Refusal.ReasonMissing(ana, CANCELLED_NON_BILLABLE))));
    var explained = new Mark(ana, CANCELLED_BILLABLE, told, "Agreed with the family.");
    assertThat(attendance.submit(session, submission(0, null, explained), maya, NOW).accepted())
        .isTrue();
  }

  @Test
  void saysEveryReasonAtOnceAndWritesNothing() {
    var stranger = new Mark(given.person(Cast.LEO).id(), ATTENDED, null, null);
    assertThat(attendance.submit(session, submission(0, 62, stranger), maya, NOW))
        .isEqualTo(new AttendanceAnswer.Refused(List.of(
            new Refusal.NotInSession(stranger.student()),
            new Refusal.StatusMissing(ana),
            new Refusal.OffTheGrid(62, 5, 60, 65))));
    assertThat(entries()).isZero();
  }

  @Test
  void takesBothTasksOrNeither() {
    var good = submission(0, 60, mark(ATTENDED));
    var refused = both.submit(session, good, new NotesSubmission(0, " "), maya, NOW);
    assertThat(refused.accepted()).isFalse();
    assertThat(refused.notes()).isEqualTo(new NotesAnswer.Refused(List.of(new Refusal.NotesEmpty())));
    assertThat(entries()).isZero();
    assertThat(both.submit(session, good, new NotesSubmission(0, "Graphs."), maya, NOW).accepted()).isTrue();
    assertThat(paid()).isEqualTo(5003);
  }

  @Test
  void writesDownWhoWasShownTheNotesThatStandThoughNothingWasTaken() {
    notes.submit(session, 0, "Graphs.", maya, NOW);
    var bola = given.bola();
    var answers = both.submit(session, submission(0, 60, mark(ATTENDED)), new NotesSubmission(0, "Other words."), bola,
        NOW);
    assertThat(answers.notes()).isInstanceOf(NotesAnswer.ChangedMeanwhile.class);
    assertThat(entries()).isZero();
    assertThat(sql.sql("select reader_id from audit_reading").list(PersonId.class)).containsExactly(bola.id());
  }

  @Test
  void aHundredIdenticalSubmissionsAtOnceCountOnce() throws Exception {
    notes.submit(session, 0, "Graphs.", maya, NOW);
    var same = submission(0, 60, mark(ATTENDED));
    var answers = atOnce(100, i -> () -> attendance.submit(session, same, maya, NOW));
    assertThat(answers).allMatch(AttendanceAnswer::accepted);
    assertThat(answers).filteredOn(AttendanceAnswer.Logged.class::isInstance).hasSize(1);
    assertThat(entries()).isEqualTo(1);
    assertThat(paid()).isEqualTo(5003);
    assertThat(lines()).isEqualTo(2);
  }

  @Test
  void ofTwoDifferentOnesAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    var answers = atOnce(2, i -> () -> attendance.submit(
        session, submission(0, 60 + 5 * i, mark(ATTENDED)), maya, NOW));
    assertThat(answers).filteredOn(AttendanceAnswer.Logged.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(AttendanceAnswer.ChangedMeanwhile.class::isInstance).hasSize(1);
  }

  private interface Attempt {
    Callable<AttendanceAnswer> number(int i);
  }

  private static List<AttendanceAnswer> atOnce(int times, Attempt attempt) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Callable<AttendanceAnswer>>();
      for (int i = 0; i < times; i++) {
        calls.add(attempt.number(i));
      }
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
