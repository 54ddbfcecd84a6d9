package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.MoveAnswer.Moved;
import app.afterbell.sessions.MoveAnswer.Refused;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** To which times a session is moved, and with what it collides: R15, R31. */
@PageTest
class MovesToTimesTest extends MovedOfMaya {

  MovesToTimesTest(
      Given given, Moves moves, Cancellations cancellations, FreeTimes free, Drafts drafts, Sql sql,
      TransactionOperations transaction) {
    super(given, moves, cancellations, free, drafts, sql, transaction);
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
  void saysBeforeThePressWhenAllAreFree() {
    given.session(Cast.WRITING, "2026-12-01T20:30:00Z");
    var look = free.at(session, NEW, 60, given.maya().zone(), EARLY);
    assertThat(look.hits()).singleElement().satisfies(hit -> assertThat(hit.mentor()).isTrue());
    assertThat(look.others()).containsExactly(
        Instant.parse("2026-12-01T19:00:00Z"), Instant.parse("2026-12-01T19:30:00Z"),
        Instant.parse("2026-12-01T21:30:00Z"), Instant.parse("2026-12-01T22:00:00Z"));
    assertThat(free.at(session, START, 60, given.maya().zone(), EARLY).isFree()).as("its own time").isTrue();
  }
}
