package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Cancelling a session before its start, no matter who asks for it, and taking that back: R8, R9, R14, R25, R28, R31.
 */
@PageTest
class CancellationsTest extends CalledOff {

  private final AttendanceLog attendance;
  private final NotesLog notes;
  private SessionId session;

  CancellationsTest(Given given, Cancellations cancellations, AttendanceLog attendance, NotesLog notes, Sql sql) {
    super(given, cancellations, sql);
    this.attendance = attendance;
    this.notes = notes;
  }

  @BeforeEach
  void aSessionOfAnaWithMaya() {
    session = given.session(given.engagement(Cast.ALGEBRA), START);
  }

  @Test
  void aFamilyInTimeOwesNothing() {
    assertThat(byElena(session, EARLY))
        .isEqualTo(new CancelAnswer.Cancelled(1, EARLY.plus(Duration.ofMinutes(10)), false));
    assertThat(lines()).isZero();
    assertThat(status(session, Cast.ANA)).isEqualTo("cancelled_non_billable");
    assertThat(open()).isZero();
  }

  @Test
  void aFamilyTooLateOwesTheSessionAtOnceAndTheMentorIsPaidForIt() {
    byElena(session, LATE);
    assertThat(billed()).isEqualTo(8501);
    assertThat(paid()).isEqualTo(5003);
    assertThat(lines()).isEqualTo(2);
    assertThat(status(session, Cast.ANA)).isEqualTo("cancelled_billable");
    assertThat(open()).as("no task is left").isZero();
    assertThat(sql.sql("select min(earned_at) from earning_line").one(Instant.class)).isEqualTo(START);
  }

  @Test
  void aStudentCallsOffToo() {
    assertThat(cancellations.cancel(session, CancelRequest.byFamily(null, null), given.ana(), LATE).accepted())
        .isTrue();
    assertThat(billed()).isEqualTo(8501);
  }

  @Test
  void theMentorAndStaffOweAndEarnNothingHoweverLate() {
    assertThat(by(Asker.MENTOR, given.maya(), session, START.minusSeconds(1)).accepted()).isTrue();
    assertThat(by(Asker.STAFF, given.bola(), given.session(Cast.WRITING, "2026-11-27T21:00:00Z"), LATE).accepted())
        .isTrue();
    assertThat(lines()).isZero();
    assertThat(status(session, Cast.ANA)).isNull();
  }

  @Test
  void whatAMentorEntersForAFamilyCountsFromWhenItTold() {
    var late = START.minusSeconds(60);
    cancellations.cancel(session, entered(Asker.MENTOR, EARLY), given.maya(), late);
    assertThat(lines()).isZero();
    var other = given.session(Cast.WRITING, "2026-11-27T21:00:00Z");
    cancellations.cancel(other, entered(Asker.STAFF, Instant.parse("2026-11-26T21:00:01Z")), given.bola(),
        START.plusSeconds(60));
    assertThat(lines()).isEqualTo(2);
    assertThat(sql.sql("select asked_by from plan_history where session_id = :id").param("id", session)
        .one(String.class))
        .isEqualTo("family");
  }

  @Test
  void isNobodysWhoHasNothingToDoWithIt() {
    assertThatThrownBy(() -> by(Asker.MENTOR, given.tomas(), session, EARLY)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> by(Asker.STAFF, given.maya(), session, EARLY)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> by(Asker.FAMILY, given.viewer(Cast.CARMEN), session, EARLY)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> by(Asker.FAMILY, given.maya(), session, EARLY)).isInstanceOf(NotFound.class);
    assertThat(entries()).isZero();
  }

  @Test
  void isAskedAsItsMentorElseAsStaffWhoPlanElseAsAFamily() {
    assertThat(cancellations.sideOf(session, given.maya())).isEqualTo(Asker.MENTOR);
    assertThat(cancellations.sideOf(session, given.bola())).isEqualTo(Asker.STAFF);
    assertThat(cancellations.sideOf(session, given.tomas())).isEqualTo(Asker.FAMILY);
    var elena = given.elena();
    for (var role : List.of(Role.FINANCE, Role.COORDINATOR)) {
      var both = new Viewer(elena.id(), elena.name(), Set.of(Role.GUARDIAN, role), elena.zone());
      assertThat(cancellations.sideOf(session, both)).as("%s", role)
          .isEqualTo(role == Role.COORDINATOR ? Asker.STAFF : Asker.FAMILY);
    }
  }

  @Test
  void oneThatStartedIsRefused() {
    assertThat(byElena(session, START)).isEqualTo(new CancelAnswer.Refused(List.of(new PlanRefusal.Started(START))));
  }

  @Test
  void saysAnotherPriceBeforeItTakesIt() {
    var shown = CancelRequest.byFamily(null, CANCELLED_NON_BILLABLE);
    assertThat(cancellations.cancel(session, shown, given.elena(), LATE)).isEqualTo(new CancelAnswer.Refused(
        List.of(new PlanRefusal.OtherPrice(CANCELLED_NON_BILLABLE, CANCELLED_BILLABLE))));
    assertThat(entries()).isZero();
  }

  @Test
  void tellsTheSecondWhoCalledItOffBefore() {
    byElena(session, LATE);
    var second = by(Asker.MENTOR, given.maya(), session, LATE.plusSeconds(5));
    assertThat(second).isInstanceOfSatisfying(CancelAnswer.AlreadyCancelled.class, already -> {
      assertThat(already.standing().recordedBy()).isEqualTo(given.elena().id());
      assertThat(already.standing().recordedAt()).isEqualTo(LATE);
    });
    assertThat(byElena(session, LATE.plusSeconds(9))).as("sent again")
        .isInstanceOf(CancelAnswer.AlreadyCancelled.class);
    assertThat(entries()).isEqualTo(1);
    assertThat(lines()).isEqualTo(2);
  }

  @Test
  void canBeTakenBackForTenMinutesByWhoMadeIt() {
    byElena(session, LATE);
    assertThatThrownBy(() -> cancellations.takeBack(session, 1, Asker.MENTOR, given.maya(), LATE))
        .isInstanceOf(NotFound.class);
    var last = LATE.plus(Duration.ofMinutes(10));
    assertThat(takeBack(last)).isEqualTo(new CancelAnswer.Refused(List.of(new PlanRefusal.UndoOver(last))));
    assertThat(takeBack(last.minusNanos(1000))).isEqualTo(new CancelAnswer.TakenBack(2));
    assertThat(takeBack(last)).as("sent again").isEqualTo(new CancelAnswer.AlreadyTakenBack(2));
    assertThat(billed()).isZero();
    assertThat(paid()).isZero();
    assertThat(open()).isEqualTo(1);
    assertThat(shown()).as("what a family reads of it").isZero();
  }

  @Test
  void aCancelledSessionHasNoTask() {
    byElena(session, LATE);
    assertThat(attendance.submitAsPlanned(session, given.maya(), START))
        .isEqualTo(new AttendanceAnswer.Refused(List.of(new Refusal.Cancelled(LATE))));
    assertThat(notes.submit(session, 0, "Graphs.", given.maya(), START))
        .isEqualTo(new NotesAnswer.Refused(List.of(new Refusal.Cancelled(LATE))));
  }

  @Test
  void leavesItsTimeFreeForAnotherSessionAndIsNotTakenBackOverIt() {
    byElena(session, EARLY);
    var other = given.session(given.engagement(Cast.ALGEBRA), START);
    assertThat(takeBack(EARLY.plusSeconds(60))).isInstanceOfSatisfying(CancelAnswer.Refused.class, refused ->
        assertThat(refused.reasons()).hasSize(2).allSatisfy(reason ->
            assertThat(((PlanRefusal.Collides) reason).with().session()).isEqualTo(other)));
  }

  @Test
  void nobodyHasTwoSessionsAtOnceInTheDatabase() {
    given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofMinutes(59)));
    assertThat(sql.sql("select count(*) from session where not guarded").one(Integer.class)).isEqualTo(1);
    assertThatThrownBy(() -> sql.sql("update session set guarded = true").update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("session_one_at_once_for_a_mentor");
    sql.sql("update session set starts_at = :at, due_at = due_at + interval '1 day' where not guarded")
        .param("at", START.plus(Duration.ofMinutes(60))).update();
    assertThat(sql.sql("update session set guarded = true").update()).as("one after the other").isEqualTo(2);
  }

  @Test
  void itsHistoryCannotBeRewritten() {
    byElena(session, LATE);
    for (var table : List.of("plan_entry", "plan_entry_student")) {
      assertThatThrownBy(() -> sql.sql("delete from " + table).update())
          .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
    }
  }

  private CancelAnswer takeBack(Instant now) {
    return cancellations.takeBack(session, 1, Asker.FAMILY, given.elena(), now);
  }

  private int shown() {
    return sql.sql("select count(*) from shown_charge").one(Integer.class);
  }
}
