package app.afterbell.requests;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.billing.BillActs;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.MoneyAct.Made;
import app.afterbell.shared.MoneyAct.Refused;
import app.afterbell.shared.MoneyAct.Wrong;
import app.afterbell.shared.MoneyAct;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is waived of a bill: never more than is billed, whatever becomes of the session (R38). */
@PageTest
class WaiversTest {

  private static final Instant NOW = TestClock.START;

  private final Given given;
  private final BillActs bills;
  private final AttendanceLog attendance;
  private final Sql sql;
  private final TransactionTemplate transaction;
  private SessionId session;

  WaiversTest(Given given, BillActs bills, AttendanceLog attendance, Sql sql, TransactionTemplate transaction) {
    this.given = given;
    this.bills = bills;
    this.attendance = attendance;
    this.sql = sql;
    this.transaction = transaction;
  }

  @BeforeEach
  void aLoggedSessionOfAna() {
    session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), NOW);
  }

  @Test
  void nothingMoreIsWaivedThanIsBilled() {
    waive(8000, "First");

    assertThat(waive(502, "Second")).isEqualTo(new Refused(List.of(Wrong.MORE_THAN_BILLED)));
    assertThat(waive(501, "Second")).isInstanceOf(Made.class);
  }

  @Test
  void aWaiverDoesNotOutliveTheChargeThatItWaived() {
    waive(4000, "First");
    waive(2000, "Second");
    assertThat(onTheBill()).isEqualTo(8501 - 6000);

    change(1, AttendanceStatus.CANCELLED_NON_BILLABLE);
    assertThat(onTheBill()).isZero();

    change(2, AttendanceStatus.ATTENDED);
    assertThat(onTheBill()).isEqualTo(8501 - 6000);
  }

  @Test
  void whatIsBilledLessIsWaivedByTheFirstOfThemFirst() {
    waive(4000, "First");
    waive(2000, "Second");
    bills.make(Id.next(), BillActs.Kind.CREDITED, session, given.ana().id(), 700, "Late.", given.bola(), NOW);
    change(1, AttendanceStatus.ATTENDED, 35);

    assertThat(sql.sql("select amount from bill_act_fact order by id").list(Long.class)).as("of 4959")
        .containsExactly(-4000L, -959L, -700L);
  }

  @Test
  void whoWaivesSecondWaitsForTheFirstBeforeTheyReadWhatIsBilled() {
    given.bola(); // others see who is there
    transaction.executeWithoutResult(_ -> {
      assertThat(waive(8501, "Our mistake.")).isInstanceOf(Made.class);
      assertThatThrownBy(() -> aside(transaction, sql, () -> waive(8501, "Our mistake.")))
          .isInstanceOf(DataAccessException.class).hasMessageContaining("session_plan_fact");
    });
    assertThat(waive(8501, "Our mistake.")).isEqualTo(new Refused(List.of(Wrong.MORE_THAN_BILLED)));
  }

  private void change(int revision, AttendanceStatus status) {
    change(revision, status, status == AttendanceStatus.ATTENDED ? 60 : null);
  }

  private void change(int revision, AttendanceStatus status, Integer minutes) {
    var marks = List.of(new Mark(given.ana().id(), status, null, null));
    var answer = attendance.submit(
        session,
        new AttendanceSubmission(revision, minutes, marks, false)
        .because("So it was."), given.imogen(), NOW);
    assertThat(answer.accepted()).as("%s", answer).isTrue();
  }

  private int onTheBill() {
    return sql.sql("""
            select ((select sum(amount) from charge_line) + (select sum(amount) from bill_act_fact))::int
            """)
        .one(Integer.class);
  }

  private MoneyAct waive(long amount, String reason) {
    return bills.make(Id.next(), BillActs.Kind.WAIVED, session, given.ana().id(), amount, reason, given.bola(), NOW);
  }
}
