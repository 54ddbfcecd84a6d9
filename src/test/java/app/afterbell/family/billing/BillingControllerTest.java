package app.afterbell.family.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.SessionId;
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
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class BillingControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final AttendanceLog attendance;
  private final Sql sql;
  private final TestClock clock;

  BillingControllerTest(MockMvcTester pages, Given given, AttendanceLog attendance, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.attendance = attendance;
    this.sql = sql;
    this.clock = clock;
  }

  private MvcTestResult billing(String query, Viewer viewer) {
    return pages.get().uri("/family/billing" + query).with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void explainsEachLineAndNeverSaysWhatIsPaid() {
    given.noted(given.attended(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), 65, TestClock.START), "Fractions",
        TestClock.START);
    given.logged(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), TestClock.START);

    assertThat(billing("", given.elena())).hasStatusOk().bodyText()
        .contains("65 min at $85.01 an hour, 100%.").doesNotContain("The session comes to")
        .contains("Logged by Maya Okafor, today")
        .contains("90 min at $41.11 an hour").contains("$61.67").contains("$153.76")
        .contains("Ana Rivera").contains("Lucía Rivera")
        .doesNotContain("50.03").doesNotContain("75.07").doesNotContain("Noa").doesNotContain("Cian");
  }

  @Test
  void addsADifferenceInTheMonthInWhichItWasMadeAndLinksWhatItCorrects() {
    var november = Instant.parse("2026-11-19T22:00:00Z");
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), november);
    clock.advance(Duration.ofDays(10));
    var change = new AttendanceSubmission(1, null, List.of(new Mark(
        given.ana().id(), AttendanceStatus.CANCELLED_NON_BILLABLE, Instant.parse("2026-11-17T21:00:00Z"), null)),
        false);
    assertThat(attendance.submit(session, change.because("She called."), given.imogen(), clock.instant()).accepted())
        .isTrue();

    assertThat(billing("", given.elena())).bodyText()
        .contains("Cancelled (non-billable)").contains("−$85.01").contains("/family/billing?month=2026-11#line-")
        .contains("Corrects the line of Nov 19, which said $85.01.").contains("Logged by Imogen Castellanos");
    assertThat(billing("?month=2026-11", given.elena())).bodyText().contains("Attended").contains("$85.01");
    assertThat(billing("?month=2026-10", given.elena())).as("before anything was billed").hasStatus(404);
    assertThat(billing("?month=2027-02", given.elena())).hasStatus(404);
  }

  @Test
  void cutsMonthsWhereTheOrganizationIs() {
    var evening = Instant.parse("2026-12-01T03:00:00Z"); // ten in the evening of November 30 in New York
    given.logged(given.session(Cast.ALGEBRA, "2026-11-30T21:00:00Z"), evening);
    clock.set(Instant.parse("2026-12-10T12:00:00Z"));
    given.logged(given.session(Cast.ROBOTICS, "2026-12-04T15:30:00Z"), clock.instant());

    assertThat(billing("?month=2026-11", given.elena())).bodyText().contains("$85.01").doesNotContain("$61.67");
    assertThat(billing("?month=2026-12", given.elena())).bodyText().contains("$61.67").doesNotContain("$85.01");
  }

  @Test
  void showsALateCancellationWhenItCanNoMoreBeTakenBack() {
    given.cancelled(given.session(Cast.ALGEBRA, "2026-11-24T12:00:00Z"), Asker.FAMILY, given.elena(), TestClock.START);
    assertThat(billing("", given.elena())).bodyText().contains("Nothing was billed in this month.").doesNotContain("$");
    clock.advance(Duration.ofMinutes(10));
    assertThat(billing("", given.elena())).bodyText()
        .contains("$85.01", "Cancelled (billable)", "Cancelled by Elena Rivera, ").doesNotContain("Logged by");
  }

  @Test
  void showsNothingOfALateCancellationThatWasTakenBack() {
    var session = given.cancelled(given.session(Cast.ALGEBRA, "2026-11-24T12:00:00Z"), Asker.FAMILY, given.elena(),
        TestClock.START);
    clock.advance(Duration.ofMinutes(5));
    assertThat(pages.post().uri("/family/sessions/{id}/cancellation/withdrawal", session.value()).param("revision", "1")
        .with(SignedIn.as(given.elena())).with(csrf())).hasStatus(303);
    assertThat(billing("", given.elena())).bodyText().contains("Nothing was billed in this month.");
    clock.advance(Duration.ofMinutes(10));
    assertThat(billing("", given.elena())).bodyText().contains("Nothing was billed in this month.").doesNotContain("$");
  }

  @Test
  void showsWhatOnePressLoggedWhenItCanNoMoreBeTakenBack() {
    pressed();
    assertThat(billing("", given.elena())).bodyText().contains("Nothing was billed in this month.").doesNotContain("$");

    clock.advance(AttendanceLog.UNDO);
    assertThat(billing("", given.elena())).bodyText().contains("$85.01").contains("1 session");
  }

  @Test
  void leavesNoTraceOfALogThatWasTakenBack() {
    var session = pressed();
    clock.advance(Duration.ofMinutes(5));
    assertThat(attendance.withdraw(session, 1, given.maya(), clock.instant()))
        .isInstanceOf(AttendanceAnswer.Withdrawn.class);
    clock.advance(Duration.ofMinutes(10));
    assertThat(billing("", given.elena())).bodyText().contains("Nothing was billed in this month.").doesNotContain("$");

    given.attended(session, 65, clock.instant());
    assertThat(billing("", given.elena())).bodyText()
        .contains("$92.09").doesNotContain("comes to $85.01").doesNotContain("came to").doesNotContain("Corrects")
        .doesNotContain("Changed").doesNotContain("Taken back");
  }

  // Changed within its ten minutes, what one press logged was a slip; after them it stood.
  @Test
  void leavesNoTraceOfWhatOnePressLoggedAndWasChangedWhileItCouldBeTakenBack() {
    var session = pressed();
    clock.advance(Duration.ofMinutes(9));
    submit(session, 1, AttendanceStatus.CANCELLED_NON_BILLABLE, Instant.parse("2026-11-20T21:00:00Z"));
    assertThat(billing("", given.elena())).bodyText()
        .contains("$0.00", "1 session").doesNotContain("Changed", "came to", "Attended", "Corrects", "−");

    clock.advance(Duration.ofHours(1));
    submit(session, 2, AttendanceStatus.MISSED, null);
    assertThat(billing("", given.elena())).bodyText()
        .contains("$85.01", "Changed once", "The session came to $0.00.").doesNotContain("Attended", "$170.02");

    var stood = given.noted(given.session(Cast.WRITING, "2026-11-23T19:00:00Z"), "Commas", TestClock.START);
    attendance.submitAsPlanned(stood, given.maya(), clock.instant());
    clock.advance(AttendanceLog.UNDO);
    var mark = new Mark(given.viewer(Cast.LEO).id(), AttendanceStatus.ATTENDED, null, null);
    attendance.submit(stood, new AttendanceSubmission(1, 50, List.of(mark), false), given.maya(), clock.instant());
    assertThat(billing("", given.viewer(Cast.JIWOO))).bodyText().contains("Changed once", "Attended: 45 min");
  }

  @Test
  void showsNoEarlierMonthOfWhatLeftNoTrace() {
    var session = pressed();
    attendance.withdraw(session, 1, given.maya(), TestClock.START);
    clock.advance(Duration.ofDays(10));
    assertThat(billing("", given.elena())).bodyText().doesNotContain("month=2026-11");
    assertThat(billing("?month=2026-11", given.elena())).hasStatus(404);
  }

  @Test
  void showsWhatStandsOfASessionWithWhatWasCorrectedFoldedAway() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    given.logged(given.session(Cast.ALGEBRA, "2026-11-20T21:00:00Z"), TestClock.START);
    clock.advance(Duration.ofMinutes(1));
    submit(session, 1, AttendanceStatus.CANCELLED_NON_BILLABLE, Instant.parse("2026-11-17T21:00:00Z"));

    assertThat(billing("", given.elena())).bodyText()
        .containsOnlyOnce("Changed once").contains("Attended: 60 min").contains("The session came to $85.01.")
        .contains("$0.00").contains("2 sessions").doesNotContain("−").doesNotContain("$170.02")
        .doesNotContain("Corrects");
  }

  @Test
  void makesNoLineOfACorrectionThatChangesNothing() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"),
        Instant.parse("2026-11-19T22:00:00Z"));
    clock.advance(Duration.ofDays(10));
    submit(session, 1, AttendanceStatus.MISSED, null);

    assertThat(billing("", given.elena())).bodyText().contains("Nothing was billed in this month.").doesNotContain("$");
    assertThat(billing("?month=2026-11", given.elena())).bodyText().contains("$85.01");
  }

  private SessionId pressed() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.noted(session, "Fractions", TestClock.START);
    assertThat(attendance.submitAsPlanned(session, given.maya(), TestClock.START).accepted()).isTrue();
    return session;
  }

  private void submit(SessionId session, int basedOn, AttendanceStatus status, Instant told) {
    var change = new AttendanceSubmission(basedOn, null, List.of(new Mark(given.ana().id(), status, told, null)),
        false);
    assertThat(attendance.submit(session, change.because("She called."), given.imogen(), clock.instant()).accepted())
        .isTrue();
  }

  @Test
  void isForThoseAloneWhoSeeMoneyAndForTheseStudentsAlone() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    given.logged(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), TestClock.START);
    var elena = given.elena();
    sql.sql("update guardianship set sees_money = false where guardian_id = :elena and student_id = :ana")
        .param("elena", elena.id()).param("ana", given.ana().id()).update();

    assertThat(billing("", elena)).bodyText().contains("$61.67").doesNotContain("$85.01").doesNotContain("Algebra");
    assertThat(billing("", given.viewer(Cast.MARCO))).bodyText().contains("$85.01").contains("$61.67");
    assertThat(billing("", given.ana())).as("her guardians do it").hasStatus(404);

    sql.sql("update guardianship set sees_money = false where guardian_id = :elena").param("elena", elena.id())
        .update();
    assertThat(billing("", elena)).hasStatus(404);
    assertThat(pages.get().uri("/family").with(SignedIn.as(elena)).exchange()).bodyText()
        .doesNotContain("/family/billing").doesNotContain("$");
  }

  @Test
  void isForAStudentWithoutGuardian() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    sql.sql("delete from guardianship where student_id = :ana").param("ana", given.ana().id()).update();
    assertThat(billing("", given.ana())).hasStatusOk().bodyText().contains("$85.01");
  }
}
