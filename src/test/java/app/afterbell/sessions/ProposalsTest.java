package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.sessions.ProposalAnswer.Agreed;
import app.afterbell.sessions.ProposalAnswer.AlreadyProposed;
import app.afterbell.sessions.ProposalAnswer.Over;
import app.afterbell.sessions.ProposalAnswer.Proposed;
import app.afterbell.sessions.ProposalAnswer.Refused;
import app.afterbell.sessions.ProposalAnswer.Replied;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family proposes to move a session, and what becomes of that: R15, R28, R31. */
@PageTest
class ProposalsTest {

  private static final Instant START = Instant.parse("2026-11-26T21:00:00Z");
  private static final Instant NEW = Instant.parse("2026-12-01T20:30:00Z");
  private static final Instant OTHER = Instant.parse("2026-12-02T20:30:00Z");
  private static final Instant EARLY = START.minus(Duration.ofHours(24));
  private static final Instant LATE = EARLY.plusSeconds(1);

  private final Given given;
  private final Proposals proposals;
  private final Moves moves;
  private final Cancellations cancellations;
  private final Sql sql;
  private SessionId session;

  ProposalsTest(Given given, Proposals proposals, Moves moves, Cancellations cancellations, Sql sql) {
    this.given = given;
    this.proposals = proposals;
    this.moves = moves;
    this.cancellations = cancellations;
    this.sql = sql;
  }

  @BeforeEach
  void aSessionOfAnaWithMaya() {
    session = given.session(given.engagement(Cast.ALGEBRA), START);
  }

  @Test
  void theOldTimeStandsUntilItIsAccepted() {
    var id = propose(NEW, EARLY);
    assertThat(startsAt()).isEqualTo(START);
    assertThat(proposals.propose(session, new ProposalRequest(NEW, 60, null), given.elena(), EARLY.plusSeconds(1)))
        .as("sent again").isEqualTo(new AlreadyProposed(id));
    assertThat(byMaya(id, new ProposalReply.Accept(false, false), START.minusSeconds(60)))
        .isInstanceOfSatisfying(Agreed.class, agreed -> assertThat(agreed.move().becomes()).isNull());
    assertThat(startsAt()).isEqualTo(NEW);
    assertThat(lines()).as("told in time, however late the answer").isZero();
    assertThat(byMaya(id, new ProposalReply.Decline(null), START.minusSeconds(59))).isEqualTo(new Over(id));
  }

  @Test
  void canBeDecidedAnewInTheInstantInWhichItsMoveWasTakenBack() {
    var id = propose(NEW, EARLY);
    var now = EARLY.plusSeconds(60);
    assertThat(byMaya(id, new ProposalReply.Accept(false, false), now)).isInstanceOf(Agreed.class);
    moves.takeBack(session, 1, Asker.MENTOR, given.maya(), now);
    assertThat(byMaya(id, new ProposalReply.Accept(false, false), now)).isInstanceOf(Agreed.class);
    assertThat(startsAt()).isEqualTo(NEW);
  }

  @Test
  void oneThatCameTooLateIsBilledOrWaivedAsTheMentorSays() {
    var id = propose(NEW, LATE);
    assertThat(byMaya(id, new ProposalReply.Accept(false, false), LATE.plusSeconds(60)))
        .isEqualTo(new Refused(List.of(new PlanRefusal.NeedsWaiver(EARLY))));
    assertThat(byMaya(id, new ProposalReply.Accept(true, false), LATE.plusSeconds(60)))
        .isInstanceOfSatisfying(Agreed.class, agreed -> assertThat(agreed.move().becomes()).isNotNull());
    assertThat(billed()).isEqualTo(8501);

    moves.takeBack(session, 1, Asker.MENTOR, given.maya(), LATE.plusSeconds(120));
    assertThat(billed()).isZero();
    assertThat(byMaya(id, new ProposalReply.Accept(false, true), LATE.plusSeconds(180)))
        .as("open again").isInstanceOf(Agreed.class);
    assertThat(billed()).isZero();
    cancellations.cancel(session, CancelRequest.byFamily(null, null), given.elena(), LATE.plusSeconds(200));
    assertThat(billed()).as("the first notice is remembered").isEqualTo(8501);
  }

  @Test
  void aDeclinedOneChangesNothingAndCountsAsNotice() {
    var id = propose(NEW, EARLY);
    assertThat(byMaya(id, new ProposalReply.Decline("I teach then."), LATE)).isEqualTo(new Replied(id));
    assertThat(startsAt()).isEqualTo(START);
    cancellations.cancel(session, CancelRequest.byFamily(null, null), given.elena(), START.minusSeconds(60));
    assertThat(lines()).isZero();
  }

  @Test
  void oneThatIsWithdrawnTellsNothing() {
    var id = propose(NEW, EARLY);
    assertThat(byElena(id, new ProposalReply.Withdraw(), EARLY.plusSeconds(60))).isEqualTo(new Replied(id));
    cancellations.cancel(session, CancelRequest.byFamily(null, null), given.elena(), START.minusSeconds(60));
    assertThat(billed()).isEqualTo(8501);
  }

  @Test
  void anAnswerWithOtherTimesIsTakenOrLeft() {
    var id = propose(NEW, EARLY);
    assertThat(byMaya(id, new ProposalReply.Offer(List.of(), false, null), EARLY))
        .isEqualTo(new Refused(List.of(new PlanRefusal.OneToThreeTimes(3))));
    assertThat(byMaya(id, new ProposalReply.Offer(List.of(OTHER), false, "Wednesday?"), EARLY))
        .isEqualTo(new Replied(id));
    assertThat(byElena(id, new ProposalReply.Take(NEW), LATE)).as("not offered").isEqualTo(new Over(id));
    assertThat(byElena(id, new ProposalReply.Take(OTHER), START.minusSeconds(60))).isInstanceOf(Agreed.class);
    assertThat(startsAt()).isEqualTo(OTHER);
    assertThat(lines()).isZero();

    var group = given.session(given.engagement(Cast.ROBOTICS), NEW);
    var second = ((Proposed) proposals.propose(
        group, new ProposalRequest(NEW.plus(Duration.ofDays(3)), 90, null), given.elena(), EARLY)).id();
    proposals.reply(group, second, new ProposalReply.Offer(List.of(NEW.plus(Duration.ofDays(4))), false, null),
        Asker.MENTOR, given.maya(), EARLY);
    assertThat(proposals.reply(group, second, new ProposalReply.Leave(), Asker.FAMILY, given.elena(), EARLY))
        .isEqualTo(new Replied(second));
  }

  @Test
  void isOverWhenItsSessionStartsIsCancelledOrMoved() {
    var id = propose(NEW, EARLY);
    assertThat(byMaya(id, new ProposalReply.Accept(false, false), START)).isEqualTo(new Over(id));
    moves.move(session, MoveRequest.by(Asker.MENTOR, OTHER, 60, "mentor_conflict"), given.maya(), EARLY);
    assertThat(byMaya(id, new ProposalReply.Accept(false, false), EARLY)).isEqualTo(new Over(id));
    moves.takeBack(session, 1, Asker.MENTOR, given.maya(), EARLY.plusSeconds(1));
    given.cancelled(session, Asker.MENTOR, given.maya(), EARLY.plusSeconds(2));
    assertThat(byMaya(id, new ProposalReply.Accept(false, false), EARLY.plusSeconds(3))).isEqualTo(new Over(id));
  }

  @Test
  void isAnsweredByItsMentorOrStaffAndProposedByItsFamilyAlone() {
    assertThatThrownBy(() -> proposals.propose(session, new ProposalRequest(NEW, 60, null), given.maya(), EARLY))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
        proposals.propose(session, new ProposalRequest(NEW, 60, null), given.viewer(Cast.CARMEN), EARLY))
        .isInstanceOf(NotFound.class);
    var id = propose(NEW, EARLY);
    var accept = new ProposalReply.Accept(false, false);
    assertThatThrownBy(() -> byElena(id, accept, EARLY)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reply(id, accept, Asker.MENTOR, given.tomas(), EARLY)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reply(id, new ProposalReply.Withdraw(), Asker.MENTOR, given.maya(), EARLY))
        .isInstanceOf(NotFound.class);
    assertThat(reply(id, accept, Asker.STAFF, given.bola(), EARLY)).isInstanceOf(Agreed.class);
  }

  @Test
  void isRefusedWhereSomebodyIsNotFree() {
    given.session(Cast.WRITING, "2026-12-01T20:30:00Z");
    assertThat(proposals.propose(session, new ProposalRequest(NEW, 60, null), given.elena(), EARLY))
        .isInstanceOfSatisfying(Refused.class, refused ->
            assertThat(refused.reasons()).singleElement().isInstanceOf(PlanRefusal.Collides.class));
    assertThat(proposals.propose(session, new ProposalRequest(START, 60, null), given.elena(), EARLY))
        .isEqualTo(new Refused(List.of(new PlanRefusal.Unchanged())));
    assertThat(proposals.propose(session, new ProposalRequest(NEW, 60, null), given.elena(), START))
        .isEqualTo(new Refused(List.of(new PlanRefusal.Started(START))));
  }

  private ProposalId propose(Instant to, Instant now) {
    return ((Proposed) proposals.propose(session, new ProposalRequest(to, 60, null), given.elena(), now)).id();
  }

  private ProposalAnswer byMaya(ProposalId id, ProposalReply reply, Instant now) {
    return reply(id, reply, Asker.MENTOR, given.maya(), now);
  }

  private ProposalAnswer byElena(ProposalId id, ProposalReply reply, Instant now) {
    return reply(id, reply, Asker.FAMILY, given.elena(), now);
  }

  private ProposalAnswer reply(ProposalId id, ProposalReply reply, Asker as, Viewer by, Instant now) {
    return proposals.reply(session, id, reply, as, by, now);
  }

  private Instant startsAt() {
    return sql.sql("select starts_at from session_fact where id = :id").param("id", session).one(Instant.class);
  }

  private int lines() {
    return sql.sql("select (select count(*) from charge_line) + (select count(*) from earning_line)")
        .one(Integer.class);
  }

  private long billed() {
    return sql.sql("select coalesce(sum(amount), 0) from charge_line").one(Long.class);
  }
}
