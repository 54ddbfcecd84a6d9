package app.afterbell.requests;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.BothTasks;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.Refusal;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking staff for minutes that the form does not take: R7, R25, R27, R28, R37. */
@PageTest
class RequestsTest extends LongerOfAna {

  private final Requests requests;
  private final Decisions decisions;
  private final RequestRows rows;
  private final TransactionTemplate transaction;

  RequestsTest(
      Given given, AttendanceLog attendance, BothTasks both, Requests requests, Decisions decisions, RequestRows rows,
      Sql sql, TransactionTemplate transaction) {
    super(given, attendance, both, sql);
    this.requests = requests;
    this.decisions = decisions;
    this.rows = rows;
    this.transaction = transaction;
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
  void tellsTheOtherSideOfEachWordOnceAndLeadsThemToIt() {
    var request = asked(100);
    assertThat(lastMail(staff())).contains("Maya Okafor asks for", "100 minutes", "> The quiz was not over.",
        request.pathIn(Portal.STAFF));
    requests.say(request, "Is it urgent?", Via.PRODUCT, Portal.STAFF, given.bola(), NOW);
    assertThat(lastMail(given.person(Cast.MAYA).email())).contains("writes about your request:", "> Is it urgent?",
        request.pathIn(Portal.MENTOR));
    requests.say(request, "No.", Via.PRODUCT, Portal.MENTOR, given.maya(), NOW);
    assertThat(lastMail(staff())).contains("Maya Okafor writes:", "> No.");
    decisions.decide(request, Decision.decline("A gift."), Via.PRODUCT, given.bola(), NOW);
    assertThat(lastMail(given.person(Cast.MAYA).email())).contains("Your request is declined.", "> A gift.");
    assertThat(sql.sql("select count(*)::int from mail_message").one(Integer.class)).isEqualTo(4);
  }

  private String staff() {
    return sql.sql("select support_email from organization").one(String.class);
  }

  private String lastMail(String to) {
    return sql.sql("select body from mail_message where recipient = :to order by id desc limit 1").param("to", to)
        .one(String.class);
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
    assertThatThrownBy(() -> requests.takeBack(request, Portal.STAFF, given.bola(), NOW))
        .as("staff decide it, and take nothing back").isInstanceOf(NotFound.class);
  }

  @Test
  void whoDecidesWaitsForWhoLogsBeforeTheyLockTheRequest() {
    var request = asked(100);
    transaction.executeWithoutResult(_ -> {
      attendance.submit(session, longer(105), given.maya(), NOW);
      assertThatThrownBy(() -> aside(transaction, sql, () -> rows.lock(request)))
          .isInstanceOf(DataAccessException.class).hasMessageContaining("session_plan_fact");
    });
  }

  @Test
  void whatIsAMentorsToAskIsAskedOnTheMentorsSideAlone() {
    for (var side : List.of(Portal.FAMILY, Portal.STAFF)) {
      assertThatThrownBy(() -> requests.ask(new Wish.Longer(session, 100), "So", side, given.maya(), NOW))
          .as("%s", side).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> requests.ask(
          new Wish.Unplanned(given.engagement(Cast.ALGEBRA), NOW.minusSeconds(86_400), 60, Given.NOTES), "So", side,
          given.maya(), NOW)).as("%s", side).isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> requests.ask(
        new Wish.Bill(session, given.ana().id()), "So", Portal.MENTOR, given.maya(), NOW))
        .isInstanceOf(NotFound.class);
  }
}
