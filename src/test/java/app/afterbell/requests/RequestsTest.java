package app.afterbell.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.BothTasks;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.Refusal;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking staff for minutes that the form does not take: R7, R25, R27, R28, R37. */
@PageTest
class RequestsTest extends LongerOfAna {

  private final Requests requests;
  private final Decisions decisions;

  RequestsTest(
      Given given, AttendanceLog attendance, BothTasks both, Requests requests, Decisions decisions, Sql sql) {
    super(given, attendance, both, sql);
    this.requests = requests;
    this.decisions = decisions;
  }

  @Test
  void logsTheMostThatIsAllowedAndAsksForTheRest() {
    var request = asked(100);

    assertThat(minutes()).isEqualTo(90);
    assertThat(billed()).isEqualTo(12752);
    assertThat(paid()).isEqualTo(7505);
    assertThat(row(request, "kind")).isEqualTo("longer");
    assertThat(row(request, "minutes")).isEqualTo("100");
    assertThat(sql.sql("select body from request_word").one(String.class)).isEqualTo("The quiz was not over.");
  }

  @Test
  void asksNothingWhereTheNotesOfTheSamePressAreRefused() {
    var answers = both.submit(session, longer(100), new NotesSubmission(0, " "), given.maya(), NOW);

    assertThat(answers.accepted()).isFalse();
    assertThat(sql.sql("select count(*)::int from request").one(Integer.class)).isZero();
    assertThat(minutes()).isNull();
  }

  @Test
  void countsOnceHoweverOftenItIsSent() {
    asked(100);
    asked(100);

    assertThat(sql.sql("select count(*)::int from request").one(Integer.class)).isEqualTo(1);
    assertThat(sql.sql("select count(*)::int from request_word").one(Integer.class)).isEqualTo(1);
  }

  @Test
  void asksForOtherMinutesInTheSameConversation() {
    var first = asked(100);
    attendance.submit(session, new AttendanceSubmission(1, 90, attended(), false,
        new Longer(110, "It was even longer."), null), given.maya(), NOW);

    assertThat(row(first, "minutes")).isEqualTo("110");
    assertThat(sql.sql("select count(*)::int from request").one(Integer.class)).isEqualTo(1);
    assertThat(sql.sql("select body from request_word where number = 2").one(String.class))
        .isEqualTo("It was even longer.");
  }

  @ParameterizedTest
  @CsvSource({"90, NotLonger", "95, -", "97, NotLonger", "720, -", "725, MuchTooLong", "60, NotLonger"})
  void takesMinutesBeyondTheLimitInSteps(int minutes, String refusal) {
    var answer = attendance.submit(session, longer(minutes), given.maya(), NOW);

    assertThat(answer instanceof AttendanceAnswer.Refused(var reasons)
        ? reasons.getFirst().getClass().getSimpleName() : "-").isEqualTo(refusal);
  }

  @Test
  void wantsAReason() {
    var submission = new AttendanceSubmission(0, 60, attended(), false, new Longer(100, "\u200b "), null);

    assertThat(attendance.submit(session, submission, given.maya(), NOW))
        .isEqualTo(new AttendanceAnswer.Refused(List.of(new Refusal.LongerWithoutReason())));
  }

  @Test
  void staffLogItWholeAndTheHistorySaysWhy() {
    attendance.submit(session, longer(100), given.bola(), NOW);

    assertThat(minutes()).isEqualTo(100);
    assertThat(sql.sql("select reason from attendance_entry").one(String.class)).isEqualTo("The quiz was not over.");
    assertThat(sql.sql("select count(*)::int from request").one(Integer.class)).isZero();
  }

  @Test
  void isNobodysButItsAskersAndStaffs() {
    var request = asked(100);

    List.of(given.tomas(), given.elena(), given.ana()).forEach(stranger -> {
      assertThatThrownBy(() -> requests.say(request, "Hello", Via.PRODUCT, Portal.MENTOR, stranger, NOW))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> decisions.decide(request, Decision.approve(null), Via.PRODUCT, stranger, NOW))
          .isInstanceOf(NotFound.class);
    });
    assertThatThrownBy(() -> decisions.decide(request, Decision.approve(null), Via.PRODUCT,
        given.staff(Role.FINANCE), NOW)).isInstanceOf(NotFound.class);
  }
}
