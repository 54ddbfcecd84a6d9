package app.afterbell.nudges;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.nudges.NudgeAnswer.AlreadyTold;
import app.afterbell.nudges.NudgeAnswer.NothingOwed;
import app.afterbell.nudges.NudgeAnswer.Told;
import app.afterbell.nudges.NudgeAnswer.Waits;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** R36, where staff have mentors told. It is Monday, 5:12 pm in New York. */
@PageTest
class StaffNudgesTest extends Nudged {

  private final Nudges nudges;
  private final NudgeChoices choices;
  private final TransactionTemplate transaction;

  StaffNudgesTest(Given given, NudgeSweep sweep, Nudges nudges, NudgeChoices choices, Sql sql, TestClock clock,
      TransactionTemplate transaction) {
    super(given, sweep, sql, clock);
    this.nudges = nudges;
    this.choices = choices;
    this.transaction = transaction;
  }

  @Test
  void staffTellAMentorByAPressAndASecondIsAnsweredWithTheFirst() {
    session("2026-11-20T20:00:00Z"); // before anything was seen: staff may all the same
    assertThat(press(given.bola())).isEqualTo(new Told());
    assertThat(press(given.imogen()))
        .isEqualTo(new AlreadyTold(clock.instant(), given.bola().name()));
    clock.set(Instant.parse("2026-11-23T23:00:00Z"));
    assertThat(press(given.imogen())).as("the evening is another turn").isEqualTo(new Told());
    clock.set(Instant.parse("2026-11-24T03:00:00Z"));
    assertThat(press(given.imogen())).as("told this evening").isInstanceOf(AlreadyTold.class);
    assertThat(told()).hasSize(2);
    assertThat(sql.sql("select body from mail_message limit 1").one(String.class))
        .contains("of the office had you reminded.");
  }

  @Test
  void whoPressesSecondWaitsForTheFirstBeforeTheyLookAtWhatWasTold() {
    given.imogen(); // others see who is there
    session("2026-11-20T20:00:00Z");
    press(given.bola());
    clock.set(Instant.parse("2026-11-24T15:00:00Z"));
    transaction.executeWithoutResult(_ -> {
      assertThat(press(given.bola())).isEqualTo(new Told());
      assertThatThrownBy(() -> aside(transaction, sql, () -> press(given.imogen())))
          .isInstanceOf(DataAccessException.class).hasMessageContaining("nudge_plan");
    });
    assertThat(press(given.imogen())).isInstanceOf(AlreadyTold.class);
  }

  @Test
  void ofManyWhoPressAtOnceOneTells() {
    session("2026-11-20T20:00:00Z");
    var staff = List.of(given.bola(), given.imogen());
    var maya = given.maya().id();
    var answers = IntStream.range(0, 8)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> nudges.nudge(maya, staff.get(i % 2), clock.instant())))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(answers).filteredOn(Told.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(AlreadyTold.class::isInstance).hasSize(7);
    assertThat(told()).hasSize(1);
    assertThat(mail()).hasSize(1);
  }

  @Test
  void staffWhoPressAtNightHaveThemToldInTheMorningIfItStillWaits() {
    var session = session("2026-11-20T20:00:00Z");
    clock.set(Instant.parse("2026-11-24T03:00:00Z"));
    assertThat(press(given.bola())).isEqualTo(new Waits(Instant.parse("2026-11-24T13:00:00Z")));
    at("2026-11-24T12:59:00Z");
    assertThat(told()).isEmpty();
    at("2026-11-24T13:00:00Z");
    assertThat(told()).hasSize(1);
    assertThat(sql.sql("select asked_by from nudge").one(PersonId.class)).isEqualTo(given.bola().id());

    clock.set(Instant.parse("2026-11-25T03:00:00Z"));
    assertThat(press(given.bola())).isInstanceOf(Waits.class);
    given.logged(session, clock.instant());
    at("2026-11-25T13:00:00Z");
    assertThat(told()).hasSize(1);
    assertThat(sql.sql("select count(*) from nudge_plan where asked_at is not null").one(Integer.class)).isZero();
  }

  /** One sweep tells who was asked for and who was not. */
  @Test
  void whoIsToldByThemselvesIsToldBesideThoseThatStaffAskedFor() {
    session("2026-11-20T20:00:00Z");
    given.session(given.engagement(Cast.CHEMISTRY), Instant.parse("2026-11-24T02:30:00Z"), 60);
    clock.set(Instant.parse("2026-11-24T03:00:00Z"));
    assertThat(press(given.bola())).isInstanceOf(Waits.class);
    at("2026-11-24T03:40:00Z");
    at("2026-11-24T14:30:00Z");
    assertThat(told()).extracting(Row::mentor).containsExactlyInAnyOrder(given.maya().id(), given.tomas().id());
  }

  @Test
  void staffTellAllWhoAreLateAndNobodyElse() {
    session("2026-11-20T20:00:00Z");
    // Tomás has time until Wednesday
    given.session(given.engagement(Cast.CHEMISTRY), Instant.parse("2026-11-23T20:00:00Z"));
    assertThat(nudges.nudgeAllLate(given.bola(), clock.instant())).containsExactly(new Told());
    assertThat(nudges.nudgeAllLate(given.bola(), clock.instant())).singleElement().isInstanceOf(AlreadyTold.class);
    assertThat(told()).extracting(Row::mentor).containsExactly(given.maya().id());
  }

  @Test
  void staffTellNobodyWhoOwesNothing() {
    given.engagement(Cast.ALGEBRA);
    assertThat(press(given.bola())).isEqualTo(new NothingOwed());
    assertThat(nudges.nudge(given.elena().id(), given.bola(), clock.instant())).isEqualTo(new NothingOwed());
    assertThat(told()).isEmpty();
  }

  @Test
  void staffReachWhoWantsNoMailInTheInbox() {
    choices.choose(given.maya().id(), new NudgeChoice(Set.of(), Set.of()), clock.instant());
    session("2026-11-20T20:00:00Z");
    assertThat(press(given.bola())).isEqualTo(new Told());
    assertThat(told()).singleElement().satisfies(row -> {
      assertThat(row.inInbox()).isTrue();
      assertThat(row.mailed()).isFalse();
    });
  }

  private NudgeAnswer press(Viewer staff) {
    return nudges.nudge(given.maya().id(), staff, clock.instant());
  }
}
