package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.sessions.MoveAnswer.AlreadyMoved;
import app.afterbell.sessions.MoveAnswer.Moved;
import app.afterbell.sessions.MoveAnswer.Refused;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What a move is, and what it bills and pays: R14, R15. */
@PageTest
class MovesTest extends MovedOfMaya {

  MovesTest(
      Given given, Moves moves, Cancellations cancellations, FreeTimes free, Drafts drafts, Sql sql,
      TransactionOperations transaction) {
    super(given, moves, cancellations, free, drafts, sql, transaction);
  }

  @Test
  void aMentorMovesAtOnceAndItStaysTheSameSession() {
    assertThat(move("mentor_conflict", EARLY)).isEqualTo(new Moved(1, EARLY.plus(TEN_MINUTES), null));
    assertThat(at(session)).isEqualTo(NEW + " 60");
    assertThat(sql.sql("select due_at from session_fact where id = :id").param("id", session).one(Instant.class))
        .isEqualTo(NEW.plus(Duration.ofHours(49)));
    assertThat(sql.sql("select starts_at from session_student_fact where session_id = :id").param("id", session)
        .one(Instant.class)).isEqualTo(NEW);
    assertThat(lines()).isZero();
    assertThat(open()).isEqualTo(1);
    assertThat(move("mentor_conflict", EARLY.plusSeconds(2))).as("sent again")
        .isEqualTo(new AlreadyMoved(1, given.maya().id(), EARLY.plus(TEN_MINUTES), null));
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void isNobodysWhoHasNothingToDoWithItNorAFamilys() {
    var asked = MoveRequest.by(Asker.MENTOR, NEW, 60, "mentor_conflict");
    assertThatThrownBy(() -> moves.move(session, asked, given.tomas(), EARLY)).isInstanceOf(NotFound.class);
    var family = MoveRequest.by(Asker.FAMILY, NEW, 60, "mentor_conflict");
    assertThatThrownBy(() -> moves.move(session, family, given.elena(), EARLY)).isInstanceOf(NotFound.class);
    var staff = MoveRequest.by(Asker.STAFF, NEW, 60, "mentor_conflict");
    assertThatThrownBy(() -> moves.move(session, staff, given.maya(), EARLY)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatAFamilyAskedInTimeIsFree() {
    assertThat(reasons(asked("family_late", EARLY, false), EARLY)).containsExactly(new PlanRefusal.NotLate(EARLY));
    assertThat(moves.move(session, asked("family_asked", EARLY, false), given.maya(), START.minusSeconds(5)))
        .isInstanceOf(Moved.class);
    assertThat(lines()).isZero();
  }

  @Test
  void whatAFamilyAskedTooLateIsBilledAndANewSessionTakesItsPlace() {
    assertThat(reasons(asked("family_asked", LATE, false), LATE)).containsExactly(new PlanRefusal.NeedsWaiver(EARLY));
    var moved = (Moved) moves.move(session, asked("family_late", LATE, false), given.maya(), LATE);
    assertThat(moved.becomes()).isNotNull();
    assertThat(at(session)).as("the old time stays").isEqualTo(START + " 60 cancelled");
    assertThat(at(moved.becomes())).isEqualTo(NEW + " 60");
    assertThat(billed()).isEqualTo(8501);
    assertThat(paid()).isEqualTo(5003);
    assertThat(sql.sql("select follows from session_plan_fact where id = :id").param("id", moved.becomes())
        .one(SessionId.class)).isEqualTo(session);
    assertThat(moves.move(session, asked("family_late", LATE, false), given.maya(), LATE.plusSeconds(1)))
        .as("sent again").isEqualTo(new AlreadyMoved(1, given.maya().id(), LATE.plus(TEN_MINUTES), moved.becomes()));
    assertThat(cancellations.cancel(moved.becomes(), CancelRequest.byFamily(null, null), given.elena(), LATE)
        .accepted()).isTrue();
    assertThat(billed()).as("the new session has a notice of its own").isEqualTo(8501);
  }

  @Test
  void aWaiverIsNamedAndLimitedWhereStaffSetALimit() {
    sql.sql("insert into waiver_limit (most) values (1)").update();
    assertThat(moves.move(session, asked("family_asked", LATE, true), given.maya(), LATE)).isInstanceOf(Moved.class);
    assertThat(lines()).isZero();
    assertThat(sql.sql("select late and not billed from plan_history").one(Boolean.class)).isTrue();

    var second = given.session(given.engagement(Cast.ALGEBRA), START.plus(Duration.ofDays(1)));
    var now = LATE.plus(Duration.ofDays(1));
    var again = new MoveRequest(
        Asker.MENTOR, NEW.plus(Duration.ofDays(1)), 60, "family_asked", null, null, true, null);
    assertThat(moves.move(second, again, given.maya(), now))
        .isEqualTo(new Refused(List.of(new PlanRefusal.WaiversUsed(1))));
    var byStaff = new MoveRequest(Asker.STAFF, again.startsAt(), 60, "family_asked", null, null, true, null);
    assertThat(moves.move(second, byStaff, given.bola(), now)).as("staff may").isInstanceOf(Moved.class);
  }

  @Test
  void movingDoesNotTurnALateCancellationIntoAnEarlyOne() {
    moves.move(session, asked("family_asked", LATE, true), given.maya(), LATE);
    moves.move(session, MoveRequest.by(Asker.MENTOR, NEW.plusSeconds(7200), 60, "mentor_conflict"), given.maya(),
        LATE.plusSeconds(900));
    cancellations.cancel(session, CancelRequest.byFamily(null, null), given.elena(), LATE.plusSeconds(1000));
    assertThat(billed()).isEqualTo(8501);
  }

  @Test
  void aMentorsOwnMoveLeavesTheFamilyItsNotice() {
    move("mentor_conflict", START.minusSeconds(60));
    cancellations.cancel(session, CancelRequest.byFamily(null, null), given.elena(), START);
    assertThat(lines()).isZero();
  }

  @Test
  void ofTwoFamiliesThatAskedTogetherOneCanBeLateAndTheOtherInTime() {
    var group = given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofHours(2)));
    given.proposed(group, given.elena(), NEW, LATE.plus(Duration.ofHours(2)));
    var both = new MoveRequest(Asker.MENTOR, NEW, 90, "family_asked",
        Set.of(given.person(Cast.LUCIA).id(), given.person(Cast.NOA).id()), EARLY, true, null);
    assertThat(moves.move(group, both, given.maya(), START).accepted()).isTrue();
    cancellations.cancel(group, CancelRequest.byFamily(null, null), given.viewer(Cast.AVI), START.plusSeconds(60));
    assertThat(lines()).as("Noa’s family told in time, and has its notice for the new time").isZero();
    cancellations.cancel(group, CancelRequest.byFamily(null, null), given.elena(), START.plusSeconds(60));
    assertThat(billed()).as("Lucía’s was late once").isEqualTo(6167);
  }

  @Test
  void whatIsCancelledIsNotMoved() {
    given.cancelled(session, Asker.MENTOR, given.maya(), EARLY);
    assertThat(move("mentor_conflict", EARLY.plusSeconds(1)))
        .isEqualTo(new Refused(List.of(new PlanRefusal.CalledOff())));
  }

  @Test
  void whoCancelsWhatWasMovedMeanwhileIsToldThatItIsCalledOff() {
    moves.move(session, asked("family_late", LATE, false), given.maya(), LATE);
    assertThat(cancellations.cancel(session, CancelRequest.byFamily(null, null), given.elena(), LATE.plusSeconds(1)))
        .isInstanceOfSatisfying(CancelAnswer.AlreadyCancelled.class, already ->
            assertThat(already.standing().recordedBy()).isEqualTo(given.maya().id()));
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void noFamilyHasAWishForASessionOfNobody() {
    sql.sql("delete from session_student").update();
    assertThat(cancellations.cancel(session,
        new CancelRequest(Asker.STAFF, Asker.FAMILY, null, EARLY, null, null, null), given.bola(), EARLY))
        .isEqualTo(new CancelAnswer.Refused(List.of(new PlanRefusal.NobodyNamed())));
  }

  @Test
  void inAGroupWhoCancelledTooLateStillOwesTheOldTime() {
    var group = given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofHours(2)));
    var late = START;
    cancellations.cancel(group, CancelRequest.byFamily(null, null), given.elena(), late);
    assertThat(moves.move(group, MoveRequest.by(Asker.MENTOR, NEW, 60, "mentor_conflict"), given.maya(),
        late.plusSeconds(1)).accepted()).isTrue();
    cancellations.cancel(group, CancelRequest.byFamily(null, null), given.viewer(Cast.AVI), late.plusSeconds(2));
    assertThat(billed()).as("90 minutes of Lucía's family, none of Noa's").isEqualTo(6167);
  }

  @Test
  void inAGroupNoFamilyIsBilledWhereOthersCome() {
    var group = given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofHours(2)));
    var lucia = new MoveRequest(Asker.MENTOR, NEW, 90, "family_late", Set.of(given.person(Cast.LUCIA).id()), START,
        false, null);
    assertThat(moves.move(group, lucia, given.maya(), START.plusSeconds(1)))
        .isEqualTo(new Refused(List.of(new PlanRefusal.OthersCome())));
  }
}
