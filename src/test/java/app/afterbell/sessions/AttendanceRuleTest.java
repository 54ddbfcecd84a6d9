package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RuleTest
class AttendanceRuleTest {

  private static final AttendanceRule RULE = AttendanceRule.of(Settled.DEFAULTS);
  private static final Instant START = Instant.parse("2026-11-23T21:00:00Z");
  private static final Instant NOW = START.plus(Duration.ofHours(2));
  private static final PersonId ANA = new PersonId(new UUID(0, 1));
  private static final PersonId LEO = new PersonId(new UUID(0, 2));

  @Test
  void takesNothingBeforeTheSessionStartsAndAllFromItsStart() {
    var fine = submission(60, mark(ANA, ATTENDED));
    assertThat(RULE.check(fine, START, 60, List.of(ANA), START.minusNanos(1)))
        .containsExactly(new Refusal.NotStarted(START));
    assertThat(RULE.check(fine, START, 60, List.of(ANA), START)).isEmpty();
  }

  @Test
  void wantsOneStatusForEachStudentOfTheSessionAndOfNobodyElse() {
    assertThat(check(submission(60, mark(ANA, ATTENDED)), ANA, LEO)).containsExactly(new Refusal.StatusMissing(LEO));
    assertThat(check(submission(60, mark(ANA, ATTENDED), mark(LEO, MISSED)), ANA))
        .containsExactly(new Refusal.NotInSession(LEO));
    assertThat(check(submission(60, mark(ANA, ATTENDED), mark(ANA, MISSED)), ANA))
        .containsExactly(new Refusal.NotInSession(ANA));
    assertThat(check(submission(60, mark(ANA, null)), ANA)).containsExactly(new Refusal.StatusMissing(ANA));
  }

  @Test
  void wantsMinutesOnTheGridWhereAnyoneAttendedAndNoneElse() {
    assertThat(check(submission(null, mark(ANA, ATTENDED)), ANA)).containsExactly(new Refusal.MinutesMissing());
    assertThat(check(submission(95, mark(ANA, ATTENDED)), ANA)).containsExactly(new Refusal.TooLong(95, 90));
    assertThat(check(submission(null, mark(ANA, MISSED)), ANA)).isEmpty();
    assertThat(check(submission(61, mark(ANA, MISSED)), ANA)).isEmpty();
  }

  @Test
  void knowsNothingOfWhatWillBeSaid() {
    assertThat(check(submission(null, told(CANCELLED_BILLABLE, NOW.plusNanos(1000), "Later.")), ANA))
        .containsExactly(new Refusal.ToldInFuture(ANA));
    assertThat(check(submission(null, told(MISSED, NOW, null)), ANA)).isEmpty();
  }

  @Test
  void knowsNothingOfWhatWasSaidLongerThanAYearBeforeTheStart() {
    var yearBefore = START.minus(Duration.ofDays(366));
    assertThat(check(submission(null, told(CANCELLED_NON_BILLABLE, yearBefore, null)), ANA)).isEmpty();
    assertThat(check(submission(null, told(CANCELLED_NON_BILLABLE, yearBefore.minusNanos(1000), null)), ANA))
        .containsExactly(new Refusal.ToldTooLongAgo(ANA));
    assertThat(RULE.check(submission(null, told(CANCELLED_NON_BILLABLE, yearBefore, null)), START, 60, List.of(ANA),
        START.plus(Duration.ofDays(30)))).as("a month later").isEmpty();
  }

  @Test
  void wantsAReasonWhereTheStatusContradictsTheNotice() {
    var inTime = START.minus(Duration.ofHours(24));
    var missing = new Refusal.ReasonMissing(ANA, CANCELLED_NON_BILLABLE);
    assertThat(check(submission(null, told(CANCELLED_BILLABLE, inTime, null)), ANA)).containsExactly(missing);
    assertThat(check(submission(null, told(CANCELLED_BILLABLE, inTime, " ")), ANA)).containsExactly(missing);
    assertThat(check(submission(null, told(CANCELLED_BILLABLE, inTime, "Agreed.")), ANA)).isEmpty();
    assertThat(check(submission(null, told(CANCELLED_NON_BILLABLE, inTime, null)), ANA)).isEmpty();
    assertThat(check(submission(60, told(ATTENDED, inTime, null)), ANA)).as("they came all the same").isEmpty();
    assertThat(check(submission(null, told(CANCELLED_NON_BILLABLE, null, null)), ANA)).as("nobody said when").isEmpty();
  }

  @Test
  void takesReasonsThatAreTextAndNoBook() {
    assertThat(check(submission(null, told(MISSED, null, "a".repeat(1000))), ANA)).isEmpty();
    assertThat(check(submission(null, told(MISSED, null, "a".repeat(1001))), ANA))
        .containsExactly(new Refusal.ReasonTooLong(ANA, 1000));
    assertThat(check(submission(null, told(MISSED, null, "a\0b")), ANA)).containsExactly(new Refusal.NotText());
  }

  @Test
  void saysEveryReasonAtOnce() {
    assertThat(check(submission(62, mark(LEO, ATTENDED), told(MISSED, NOW.plusSeconds(1), "a".repeat(1001))), ANA))
        .containsExactly(
        new Refusal.NotInSession(LEO), new Refusal.ReasonTooLong(ANA, 1000), new Refusal.ToldInFuture(ANA),
        new Refusal.OffTheGrid(62, 5, 60, 65));
  }

  @Test
  void takesMoreThanTheFormAllowsWithAReason() {
    assertThat(longer(95, "We finished the chapter.")).isEmpty();
    assertThat(longer(720, "A rehearsal.")).isEmpty();
    assertThat(longer(725, "A rehearsal.")).containsExactly(new Refusal.MuchTooLong(720));
    var notLonger = new Refusal.NotLonger(90, 5);
    assertThat(longer(90, "We went on.")).containsExactly(notLonger);
    assertThat(longer(97, "We went on.")).containsExactly(notLonger);
    assertThat(longer(null, "We went on.")).containsExactly(notLonger);
    assertThat(longer(95, " ")).containsExactly(new Refusal.LongerWithoutReason());
    assertThat(longer(90, null)).containsExactly(notLonger, new Refusal.LongerWithoutReason());
    assertThat(longer(95, "a".repeat(1000))).isEmpty();
    assertThat(longer(95, "a".repeat(1001))).containsExactly(new Refusal.LongerReasonTooLong(1000));
    assertThat(longer(95, "a\0b")).containsExactly(new Refusal.NotText());
  }

  @Test
  void takesWhyItIsChangedInThePlaceOfOtherReasons() {
    var inTime = START.minus(Duration.ofHours(24));
    assertThat(changed("They had agreed.", told(CANCELLED_BILLABLE, inTime, null))).isEmpty();
    assertThat(changed("a".repeat(1000), mark(ANA, MISSED))).isEmpty();
    assertThat(changed("a".repeat(1001), mark(ANA, MISSED))).containsExactly(new Refusal.ChangeReasonTooLong(1000));
    assertThat(changed("a\0b", mark(ANA, MISSED))).containsExactly(new Refusal.NotText());
  }

  private static List<Refusal> longer(@Nullable Integer minutes, @Nullable String reason) {
    return check(new AttendanceSubmission(0, 60, List.of(mark(ANA, ATTENDED)), false,
        new AttendanceSubmission.Longer(minutes, reason), null), ANA);
  }

  private static List<Refusal> changed(String why, Mark mark) {
    return check(new AttendanceSubmission(1, null, List.of(mark), false, null, why), ANA);
  }

  @Test
  void holdsWhatWasSettled() {
    assertThat(AttendanceRule.of(Settled.DEFAULTS))
        .isEqualTo(new AttendanceRule(new MinuteGrid(5, 15, 30), new Notice(Duration.ofHours(24))));
  }

  private static List<Refusal> check(AttendanceSubmission submission, PersonId... students) {
    return RULE.check(submission, START, 60, Arrays.asList(students), NOW);
  }

  private static AttendanceSubmission submission(@Nullable Integer minutes, Mark... marks) {
    return new AttendanceSubmission(0, minutes, Arrays.asList(marks), false);
  }

  private static Mark mark(PersonId student, @Nullable AttendanceStatus status) {
    return new Mark(student, status, null, null);
  }

  private static Mark told(AttendanceStatus status, @Nullable Instant at, @Nullable String reason) {
    return new Mark(ANA, status, at, reason);
  }
}
