package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.sessions.MoveAnswer.Moved;
import app.afterbell.sessions.MoveAnswer.Refused;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Taking a move back: R14. */
@PageTest
class MovesTakenBackTest extends MovedOfMaya {

  private final Proposals proposals;

  MovesTakenBackTest(
      Given given, Moves moves, Cancellations cancellations, FreeTimes free, Drafts drafts, Sql sql,
      TransactionOperations transaction, Proposals proposals) {
    super(given, moves, cancellations, free, drafts, sql, transaction);
    this.proposals = proposals;
  }

  @Test
  void aBilledMoveTakenBackLeavesOneSessionAndNoBill() {
    var moved = (Moved) moves.move(session, asked("family_late", LATE, false), given.maya(), LATE);
    assertThat(moves.takeBack(session, 1, Asker.MENTOR, given.maya(), LATE.plusSeconds(60)))
        .isEqualTo(new MoveAnswer.TakenBack(2));
    assertThat(at(session)).isEqualTo(START + " 60");
    assertThat(billed()).isZero();
    assertThat(paid()).isZero();
    assertThat(sql.sql("select count(*) from session where id = :id").param("id", moved.becomes())
        .one(Integer.class)).isZero();
    assertThat(open()).isEqualTo(1);
  }

  @Test
  void aTellingThatIsTakenBackWasNone() {
    moves.move(session, asked("family_asked", LATE, true), given.maya(), LATE);
    moves.takeBack(session, 1, Asker.MENTOR, given.maya(), LATE.plusSeconds(60));
    move("mentor_conflict", LATE.plusSeconds(120));
    cancellations.cancel(session, CancelRequest.byFamily(null, null), given.elena(), LATE.plusSeconds(180));
    assertThat(lines()).isZero();
  }

  @Test
  void canBeTakenBackForTenMinutesByWhoDidItWhileNothingElseIsDone() {
    move("mentor_conflict", EARLY);
    assertThatThrownBy(() -> moves.takeBack(session, 1, Asker.STAFF, given.bola(), EARLY))
        .isInstanceOf(NotFound.class);
    var last = EARLY.plus(TEN_MINUTES);
    assertThat(takeBack(last)).isEqualTo(new Refused(List.of(new PlanRefusal.UndoOver(last))));
    assertThat(takeBack(last.minusNanos(1000))).isEqualTo(new MoveAnswer.TakenBack(2));
    assertThat(takeBack(last)).as("sent again").isEqualTo(new MoveAnswer.AlreadyTakenBack(2));
    assertThat(at(session)).isEqualTo(START + " 60");

    move("mentor_emergency", last);
    cancellations.cancel(session, CancelRequest.byFamily(null, null), given.elena(), last.plusSeconds(1));
    assertThat(moves.takeBack(session, 3, Asker.MENTOR, given.maya(), last.plusSeconds(2)))
        .isEqualTo(new Refused(List.of(new PlanRefusal.ChangedSince())));
  }

  @Test
  void canBeTakenBackUntilItTakesPlaceAtItsNewTime() {
    var soon = EARLY.plusSeconds(120);
    assertThat(moves.move(session, MoveRequest.by(Asker.MENTOR, soon, 60, "mentor_conflict"), given.maya(), EARLY))
        .isEqualTo(new Moved(1, soon, null));
    assertThat(takeBack(soon)).isEqualTo(new Refused(List.of(new PlanRefusal.UndoOver(soon))));
  }

  @Test
  void aBilledMoveIsNotTakenBackFromUnderWhatWasTypedForTheNewTime() {
    var moved = (Moved) moves.move(session, asked("family_late", LATE, false), given.maya(), LATE);
    drafts.save(moved.becomes(), 0, "Bring the protractor.", given.maya(), LATE.plusSeconds(30));
    assertThat(takeBack(LATE.plusSeconds(60))).isEqualTo(new Refused(List.of(new PlanRefusal.ChangedSince())));
    assertThat(at(session)).isEqualTo(START + " 60 cancelled");
    assertThat(at(moved.becomes())).isEqualTo(NEW + " 60");
    assertThat(billed()).isEqualTo(8501);
  }

  @Test
  void aMoveIsNotTakenBackFromUnderWhatAFamilyAskedOfTheNewTime() {
    moves.move(session, asked("family_asked", LATE, true), given.maya(), LATE);
    given.proposed(session, given.elena(), NEW.plus(Duration.ofDays(1)), LATE.plusSeconds(30));
    assertThat(takeBack(LATE.plusSeconds(60))).isEqualTo(new Refused(List.of(new PlanRefusal.ChangedSince())));
  }

  @Test
  void whatAFamilyAskedAndTookBackBeforeItWasToldIsNotInTheWay() {
    moves.move(session, asked("family_asked", LATE, true), given.maya(), LATE);
    var asked = given.proposed(session, given.elena(), NEW.plus(Duration.ofDays(1)), LATE.plusSeconds(30));
    proposals.reply(session, asked, new ProposalReply.Withdraw(), Asker.FAMILY, given.elena(), LATE.plusSeconds(40));
    assertThat(takeBack(LATE.plusSeconds(60))).isEqualTo(new MoveAnswer.TakenBack(2));
  }

  @Test
  void nothingIsLeftOfAMoveThatFails() {
    assertThat(transaction.<Boolean>execute(status -> {
      move("mentor_conflict", EARLY);
      status.setRollbackOnly();
      return true;
    })).isTrue();
    assertThat(at(session)).isEqualTo(START + " 60");
    assertThat(entries()).isZero();
  }
}
