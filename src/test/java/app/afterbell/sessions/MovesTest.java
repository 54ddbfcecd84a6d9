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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Moving a session before its start, for whatever reason, and taking that back: R14, R15, R25, R28, R31. */
@PageTest
class MovesTest {

  private static final Instant START = Instant.parse("2026-11-26T21:00:00Z");
  private static final Instant NEW = Instant.parse("2026-12-01T20:30:00Z");
  private static final Instant EARLY = START.minus(Duration.ofHours(24));
  private static final Instant LATE = EARLY.plusSeconds(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final Given given;
  private final Moves moves;
  private final Cancellations cancellations;
  private final FreeTimes free;
  private final Drafts drafts;
  private final Sql sql;
  private final TransactionOperations transaction;
  private SessionId session;

  MovesTest(
      Given given, Moves moves, Cancellations cancellations, FreeTimes free, Drafts drafts, Sql sql,
      TransactionOperations transaction) {
    this.given = given;
    this.moves = moves;
    this.cancellations = cancellations;
    this.free = free;
    this.drafts = drafts;
    this.sql = sql;
    this.transaction = transaction;
  }

  @BeforeEach
  void aSessionOfAnaWithMaya() {
    session = given.session(given.engagement(Cast.ALGEBRA), START);
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
  void aLengthCanChangeToo() {
    assertThat(moves.move(session, MoveRequest.by(Asker.STAFF, START, 45, "mentor_conflict"), given.bola(), EARLY)
        .accepted()).isTrue();
    assertThat(at(session)).isEqualTo(START + " 45");
  }

  @Test
  void saysAllThatIsWrongWithATime() {
    assertThat(reasons(MoveRequest.by(Asker.MENTOR, EARLY, 62, "no_reason"), EARLY)).containsExactly(
        new PlanRefusal.NewTimePast(), new PlanRefusal.MinutesOffGrid(5), new PlanRefusal.ReasonMissing());
    assertThat(reasons(MoveRequest.by(Asker.MENTOR, START, 60, "mentor_conflict"), EARLY))
        .containsExactly(new PlanRefusal.Unchanged());
    assertThat(reasons(MoveRequest.by(Asker.MENTOR, START, 10, "mentor_conflict"), EARLY))
        .containsExactly(new PlanRefusal.MinutesOutOfRange(15, 480));
    assertThat(reasons(MoveRequest.by(Asker.MENTOR, EARLY.plus(Duration.ofDays(367)), 60, "mentor_conflict"), EARLY))
        .containsExactly(new PlanRefusal.NewTimeTooFar(EARLY.plus(Duration.ofDays(366))));
    assertThat(reasons(MoveRequest.by(Asker.MENTOR, NEW, 60, "mentor_conflict"), START))
        .containsExactly(new PlanRefusal.Started(START));
    assertThat(entries()).isZero();
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
  void anotherLengthAtTheSameTimeLeavesAFamilyWhatItTold() {
    given.proposed(session, given.elena(), NEW, EARLY);
    assertThat(moves.move(session, MoveRequest.by(Asker.MENTOR, START, 45, "mentor_conflict"), given.maya(), LATE)
        .accepted()).isTrue();
    cancellations.cancel(session, CancelRequest.byFamily(null, null), given.elena(), LATE.plusSeconds(1));
    assertThat(lines()).isZero();
  }

  @Test
  void isNotMovedOntoAnotherSessionOfItsMentorOrAStudent() {
    var other = given.session(Cast.WRITING, "2026-12-01T21:15:00Z");
    assertThat(move("mentor_conflict", EARLY)).isInstanceOfSatisfying(Refused.class, refused ->
        assertThat(refused.reasons()).singleElement().isInstanceOfSatisfying(PlanRefusal.Collides.class, hit -> {
          assertThat(hit.with().session()).isEqualTo(other);
          assertThat(hit.with().mentor()).isTrue();
        }));
    assertThat(moves.move(session, MoveRequest.by(Asker.MENTOR, NEW, 45, "mentor_conflict"), given.maya(), EARLY)
        .accepted()).as("one after the other").isTrue();
  }

  @Test
  void isNotMovedToADayForWhichNothingIsAgreed() {
    sql.sql("update engagement set ends_on = date '2026-11-30' where id = :id")
        .param("id", given.engagement(Cast.ALGEBRA)).update();
    assertThat(move("mentor_conflict", EARLY))
        .isEqualTo(new Refused(List.of(new PlanRefusal.NotAgreedThen())));
  }

  @Test
  void isMovedToTheEveningOfTheLastDayOnWhichItIsAgreed() {
    sql.sql("update engagement set ends_on = date '2026-11-30' where id = :id")
        .param("id", given.engagement(Cast.ALGEBRA)).update();
    var evening = Instant.parse("2026-12-01T02:00:00Z"); // 9 pm in New York
    assertThat(moves.move(session, MoveRequest.by(Asker.MENTOR, evening, 60, "mentor_conflict"), given.maya(), EARLY))
        .isInstanceOf(Moved.class);
  }

  @Test
  void isMovedToTheFirstDayOfOtherTerms() {
    var algebra = given.engagement(Cast.ALGEBRA);
    sql.sql("update engagement_terms set to_on = date '2026-12-01' where engagement_id = :id").param("id", algebra)
        .update();
    sql.sql("""
            insert into engagement_terms
              (engagement_id, first_on, from_on, to_on, minutes, currency, bill_rate, pay_rate)
            select engagement_id, to_on, to_on, 'infinity', minutes, currency, bill_rate, pay_rate
            from engagement_terms where engagement_id = :id
            """)
        .param("id", algebra).update();
    assertThat(move("mentor_conflict", EARLY)).as("to the first of December").isInstanceOf(Moved.class);
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

  @Test
  void saysBeforeThePressWhenAllAreFree() {
    given.session(Cast.WRITING, "2026-12-01T20:30:00Z");
    var look = free.at(session, NEW, 60, given.maya().zone(), EARLY);
    assertThat(look.hits()).singleElement().satisfies(hit -> assertThat(hit.mentor()).isTrue());
    assertThat(look.others()).containsExactly(
        Instant.parse("2026-12-01T19:00:00Z"), Instant.parse("2026-12-01T19:30:00Z"),
        Instant.parse("2026-12-01T21:30:00Z"), Instant.parse("2026-12-01T22:00:00Z"));
    assertThat(free.at(session, START, 60, given.maya().zone(), EARLY).isFree()).as("its own time").isTrue();
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

  private MoveAnswer move(String reason, Instant now) {
    return moves.move(session, MoveRequest.by(Asker.MENTOR, NEW, 60, reason), given.maya(), now);
  }

  private List<PlanRefusal> reasons(MoveRequest asked, Instant now) {
    return ((Refused) moves.move(session, asked, given.maya(), now)).reasons();
  }

  private static MoveRequest asked(String reason, Instant toldAt, boolean waives) {
    return new MoveRequest(Asker.MENTOR, NEW, 60, reason, null, toldAt, waives, null);
  }

  private MoveAnswer takeBack(Instant now) {
    return moves.takeBack(session, 1, Asker.MENTOR, given.maya(), now);
  }

  private String at(SessionId id) {
    return sql.sql("""
            select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ' ' || planned_minutes
              || case when cancelled_at is null then '' else ' cancelled' end
            from session_plan_fact where id = :id
            """).param("id", id).one(String.class);
  }

  private int open() {
    return sql.sql("select count(*) from open_task").one(Integer.class);
  }

  private int entries() {
    return sql.sql("select count(*) from plan_history").one(Integer.class);
  }

  private int lines() {
    return sql.sql("select (select count(*) from charge_line) + (select count(*) from earning_line)")
        .one(Integer.class);
  }

  private long billed() {
    return sql.sql("select coalesce(sum(amount), 0) from charge_line").one(Long.class);
  }

  private long paid() {
    return sql.sql("select coalesce(sum(amount), 0) from earning_line").one(Long.class);
  }
}
