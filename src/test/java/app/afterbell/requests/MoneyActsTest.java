package app.afterbell.requests;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.billing.BillActs;
import app.afterbell.jobs.Turn;
import app.afterbell.payroll.PayActs;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.MoneyAct.Made;
import app.afterbell.shared.MoneyAct.Refused;
import app.afterbell.shared.MoneyAct.Wrong;
import app.afterbell.shared.MoneyAct;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Waive, credit, add for the mentor: beside the session's facts, with a reason for those whose it is (R27, R38). */
@PageTest
class MoneyActsTest {

  private static final Instant NOW = TestClock.START;
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final MockMvcTester pages;
  private final Given given;
  private final BillActs bills;
  private final PayActs pay;
  private final ActNews news;
  private final Sql sql;
  private final TestClock clock;
  private final TransactionTemplate transaction;
  private SessionId session;

  MoneyActsTest(
      MockMvcTester pages, Given given, BillActs bills, PayActs pay, ActNews news,
      Sql sql, TestClock clock, TransactionTemplate transaction) {
    this.pages = pages;
    this.given = given;
    this.bills = bills;
    this.pay = pay;
    this.news = news;
    this.sql = sql;
    this.clock = clock;
    this.transaction = transaction;
  }

  @BeforeEach
  void aLoggedSessionOfAna() {
    session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), NOW);
  }

  @Test
  void aWaiverStandsOnTheBillWithItsReasonWhenItCanNoLongerBeTakenBack() {
    waive(8501, "It was our mistake.");

    assertThat(page("/family/billing", given.elena())).contains("$85.01").doesNotContain("It was our mistake.");
    clock.set(NOW.plus(TEN_MINUTES));
    assertThat(page("/family/billing", given.elena())).contains("It was our mistake.", "Waived", "$0.00");
    assertThat(page("/mentor/earnings", given.maya())).doesNotContain("It was our mistake.").contains("$50.03");
    assertThat(sql.sql("select count(*)::int from charge_line").one(Integer.class)).as("what happened stays")
        .isEqualTo(1);
  }

  @Test
  void needsAnAmountAndAReason() {
    assertThat(waive(0, "\u200b")).isEqualTo(new Refused(List.of(Wrong.NO_AMOUNT, Wrong.NO_REASON)));
    assertThat(pay.make(Id.next(), PayActs.Kind.BONUS, session, 100, "x".repeat(1001), given.bola(), NOW))
        .isEqualTo(new Refused(List.of(Wrong.REASON_TOO_LONG)));
    for (long amount : List.of(0L, -1L)) {
      assertThat(pay.make(Id.next(), PayActs.Kind.BONUS, session, amount, "So", given.bola(), NOW))
          .isEqualTo(new Refused(List.of(Wrong.NO_AMOUNT)));
    }
  }

  @Test
  void isTakenBackWithinTenMinutesAndNobodyIsTold() {
    var made = (Made) waive(8501, "It was our mistake.");
    assertThat(bills.takeBack(made.id(), given.bola(), NOW.plus(TEN_MINUTES)))
        .isEqualTo(new Refused(List.of(Wrong.UNDO_OVER)));
    assertThat(bills.takeBack(made.id(), given.bola(), NOW.plusSeconds(599))).isInstanceOf(MoneyAct.TakenBack.class);

    clock.set(NOW.plus(TEN_MINUTES));
    news.turn(Turn.at(clock.instant()));
    assertThat(mailTo(Cast.ELENA)).isEmpty();
    assertThat(page("/family/billing", given.elena())).contains("$85.01").doesNotContain("It was our mistake.");
  }

  @Test
  void takenBackTwiceIsTakenBackOnceAndAtFirst() {
    var bill = (Made) waive(8501, "It was our mistake.");
    var bonus = (Made) pay.make(Id.next(), PayActs.Kind.BONUS, session, 500, "Thanks.", given.bola(), NOW);
    for (int second = 1; second < 3; second++) {
      bills.takeBack(bill.id(), given.bola(), NOW.plusSeconds(second));
      pay.takeBack(bonus.id(), given.bola(), NOW.plusSeconds(second));
    }
    for (var table : List.of("bill_act", "pay_act")) {
      assertThat(sql.sql("select taken_back_at from " + table).one(Instant.class)).as(table)
          .isEqualTo(NOW.plusSeconds(1));
    }
    assertThat(pay.takeBack(bonus.id(), given.bola(), NOW.plus(TEN_MINUTES)))
        .isEqualTo(new Refused(List.of(Wrong.UNDO_OVER)));
  }

  @Test
  void tellsEachTheirOwnOnce() {
    waive(8501, "It was our mistake.");
    pay.make(Id.next(), PayActs.Kind.EXPENSE, session, 1250, "The train to Albany.", given.bola(), NOW);
    news.turn(Turn.at(NOW.plusSeconds(599)));
    assertThat(sql.sql("select count(*) from mail_message").one(Integer.class)).as("can be taken back").isZero();
    clock.set(NOW.plus(TEN_MINUTES));
    news.turn(Turn.at(clock.instant()));
    news.turn(Turn.at(clock.instant()));

    assertThat(mailTo(Cast.ELENA)).singleElement().satisfies(mail -> assertThat(mail)
        .contains("$85.01", "It was our mistake.").doesNotContain("train", "12.50"));
    assertThat(mailTo(Cast.MAYA)).singleElement().satisfies(mail -> assertThat(mail)
        .contains("$12.50", "The train to Albany.").doesNotContain("85.01", "mistake"));
    assertThat(sql.sql("select subject from mail_message").list(String.class))
        .allSatisfy(subject -> assertThat(subject).doesNotContain("Ana"));
  }

  @Test
  void isToldOnceByAnyNumberOfSweepsAtATimeOfWhichNoneWaits() {
    waive(8501, "It was our mistake.");
    clock.set(NOW.plus(TEN_MINUTES));
    transaction.executeWithoutResult(_ -> {
      news.turn(Turn.at(clock.instant()));
      aside(transaction, sql, () -> news.turn(Turn.at(clock.instant())));
    });
    assertThat(mailTo(Cast.ELENA)).hasSize(1);
  }

  @Test
  void whatIsAddedForTheMentorIsInTheirEarnings() {
    pay.make(Id.next(), PayActs.Kind.BONUS, session, 2000, "For the exam week.", given.bola(), NOW);
    clock.set(NOW.plus(TEN_MINUTES));

    assertThat(page("/mentor/earnings", given.maya())).contains("For the exam week.", "$20.00", "$70.03");
    assertThat(page("/mentor", given.maya())).contains("$70.03");
  }

  @Test
  void showsWhatTheyWillReadBeforeItIsDone() {
    var answer = pages.post().uri("/staff/sessions/{id}/money", session.value())
        .param("kind", "waived").param("amount", "85.01").param("reason", "It was our mistake.")
        .with(SignedIn.as(given.bola())).with(csrf()).exchange();

    assertThat(answer).hasStatusOk().bodyText()
        .contains("The Rivera family will read", "It was our mistake.", "Waive $85.01");
    assertThat(sql.sql("select count(*)::int from bill_act").one(Integer.class)).isZero();
  }

  @Test
  void makesOneActHoweverOftenItsFormIsSent() {
    var id = Id.next();
    var other = Id.next();
    for (int sent = 0; sent < 3; sent++) {
      assertThat(bills.make(id, BillActs.Kind.CREDITED, session, given.ana().id(), 500, "Late.", given.bola(), NOW))
          .isInstanceOf(MoneyAct.Made.class);
      assertThat(pay.make(other, PayActs.Kind.BONUS, session, 500, "Thanks.", given.bola(), NOW))
          .isInstanceOf(MoneyAct.Made.class);
    }
    assertThat(sql.sql("select count(*) from bill_act").one(Integer.class)).isEqualTo(1);
    assertThat(sql.sql("select count(*) from pay_act").one(Integer.class)).isEqualTo(1);
  }

  @Test
  void isForWhoSettlesAmountsAlone() {
    var coordinator = given.staff(Role.COORDINATOR);
    assertThatThrownBy(() ->
        bills.make(Id.next(), BillActs.Kind.CREDITED, session, given.ana().id(), 1, "So", coordinator, NOW))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> pay.make(Id.next(), PayActs.Kind.BONUS, session, 1, "So", given.maya(), NOW))
        .isInstanceOf(NotFound.class);
  }

  private MoneyAct waive(long amount, String reason) {
    return bills.make(Id.next(), BillActs.Kind.WAIVED, session, given.ana().id(), amount, reason, given.bola(), NOW);
  }

  private String page(String path, Viewer viewer) {
    var answer = pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private List<String> mailTo(String member) {
    return sql.sql("select body from mail_message where recipient = :to order by created_at")
        .param("to", given.person(member).email()).list(String.class);
  }
}
