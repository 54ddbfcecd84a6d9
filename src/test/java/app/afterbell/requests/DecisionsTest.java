package app.afterbell.requests;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.requests.DecisionAnswer.AlreadyDecided;
import app.afterbell.requests.DecisionAnswer.Decided;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.BothTasks;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff decide about minutes that were asked for, and who is told: R7, R25, R27, R28, R37. */
@PageTest
class DecisionsTest extends LongerOfAna {

  private final Requests requests;
  private final Decisions decisions;
  private final Trial trial;
  private final LogNewsSweep sweep;
  private final TestClock clock;
  private final TransactionTemplate transaction;

  DecisionsTest(
      Given given, AttendanceLog attendance, BothTasks both, Requests requests, Decisions decisions, Trial trial,
      LogNewsSweep sweep, Sql sql, TestClock clock, TransactionTemplate transaction) {
    super(given, attendance, both, sql);
    this.requests = requests;
    this.decisions = decisions;
    this.trial = trial;
    this.sweep = sweep;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Test
  void approvalChangesMinutesBillAndPayByDifferences() {
    var request = asked(100);

    assertThat(decide(request, Decision.approve("Thank you for asking her."))).isEqualTo(
        new Decided(RequestState.APPROVED, 2));

    assertThat(minutes()).isEqualTo(100);
    assertThat(billed()).isEqualTo(14168);
    assertThat(paid()).isEqualTo(8338);
    assertThat(sql.sql("select amount from charge_line where corrects is not null").one(Long.class)).isEqualTo(1416);
    assertThat(sql.sql("select amount from earning_line where corrects is not null").one(Long.class)).isEqualTo(833);
  }

  @Test
  void whoAskedIsToldAlsoWhereStaffSaidNothing() {
    decide(asked(100), Decision.approve(null));
    assertThat(sql.sql("select count(*) from mail_message where recipient = :maya")
        .param("maya", given.person(Cast.MAYA).email()).one(Integer.class)).isEqualTo(1);
  }

  @Test
  void whatWasApprovedStaysWhenTheMentorChangesSomethingElse() {
    decide(asked(100), Decision.approve(null));
    var told = Instant.parse("2026-11-23T12:00:00Z");
    var marks = List.of(new Mark(given.ana().id(), ATTENDED, told, null));

    assertThat(attendance.submit(session, new AttendanceSubmission(2, 100, marks, false), given.maya(), NOW).accepted())
        .isTrue();
    assertThat(attendance.submit(session, new AttendanceSubmission(3, 105, marks, false), given.maya(), NOW).accepted())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"95, 95", "85, 85", "92, 90", "5, 90"})
  void approvesOtherMinutesOnTheGrid(int approved, int stand) {
    decide(asked(100), new Decision(true, approved, null));

    assertThat(minutes()).isEqualTo(stand);
  }

  @Test
  void declinesWithAWordAndChangesNothing() {
    var request = asked(100);

    assertThat(decide(request, Decision.decline(" "))).isInstanceOf(DecisionAnswer.Refused.class);
    assertThat(decide(request, Decision.decline("Ten minutes are a gift."))).isEqualTo(
        new Decided(RequestState.DECLINED, 2));
    assertThat(minutes()).isEqualTo(90);
    assertThat(billed()).isEqualTo(12752);
  }

  @Test
  void itsAskerTakesItBackWhileItIsOpen() {
    var request = asked(100);
    requests.takeBack(request, Portal.MENTOR, given.maya(), NOW);

    assertThat(sql.sql("select body from mail_message where recipient = (select support_email from organization)")
        .list(String.class)).as("staff need not look at it any more").last().asString()
        .contains("took this request back");
    assertThat(decide(request, Decision.approve(null))).isEqualTo(
        new AlreadyDecided(RequestState.TAKEN_BACK, "Maya Okafor", NOW));
    assertThat(minutes()).isEqualTo(90);
  }

  @Test
  void whoDecidesSecondIsToldWhoDecidedAndWhen() {
    var request = asked(100);
    decisions.decide(request, Decision.approve(null), Via.PRODUCT, given.imogen(), NOW);

    assertThat(decisions.decide(request, Decision.decline("No."), Via.PRODUCT, given.bola(), NOW.plusSeconds(9)))
        .isEqualTo(new AlreadyDecided(RequestState.APPROVED, given.imogen().name(), NOW));
    assertThat(row(request, "decided_by")).isEqualTo(given.imogen().id().value().toString());
    assertThat(row(request, "decided_minutes")).isEqualTo("100");
  }

  @Test
  void ofManyWhoDecideAtOnceOneWinsAndTheOthersAreTold() throws Exception {
    var request = asked(100);
    var bola = given.bola();
    var imogen = given.imogen();
    List<Callable<DecisionAnswer>> calls = IntStream.range(0, 16).<Callable<DecisionAnswer>>mapToObj(i -> () ->
        decisions.decide(request, i % 2 == 0 ? Decision.approve(null) : Decision.decline("No."), Via.PRODUCT,
            i % 3 == 0 ? bola : imogen, NOW)).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();

      assertThat(answers).filteredOn(Decided.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(AlreadyDecided.class::isInstance).hasSize(15);
    }
    assertThat(sql.sql("select count(*)::int from request_word where decision is not null").one(Integer.class))
        .isEqualTo(1);
  }

  @Test
  void cannotBeApprovedOfALogThatWasTakenBackOrSaysThatNobodyCame() {
    var request = asked(100);
    marked(MISSED, 1);

    assertThat(decide(request, Decision.approve(null)))
        .isEqualTo(new DecisionAnswer.Refused(List.of(new RequestRefusal.NobodyAttended())));
    assertThat(row(request, "state")).isEqualTo("open");
  }

  @Test
  void saysBeforeThePressWhatItDoes() {
    var changes = trial.of(asked(100), NOW).orElseThrow();

    assertThat(changes.bills()).singleElement().satisfies(bill -> {
      assertThat(bill.family()).isEqualTo("Rivera");
      assertThat(bill.after().minor()).isEqualTo(14168);
      assertThat(bill.difference().minor()).isEqualTo(1416);
    });
    assertThat(changes.pay()).singleElement().satisfies(pay -> assertThat(pay.difference().minor()).isEqualTo(833));
    assertThat(minutes()).as("nothing was written").isEqualTo(90);
  }

  @Test
  void tellsTheMentorAtOnceAndTheFamilyAfterTenMinutesWithoutTheReason() {
    decide(asked(100), Decision.approve("Thank you for asking her."));

    assertThat(mailTo(Cast.MAYA)).singleElement().satisfies(mail -> assertThat(mail)
        .contains("Your request is approved: 100 minutes.", "Thank you for asking her.").doesNotContain("$"));
    assertThat(mailTo(Cast.ELENA)).isEmpty();
    clock.set(NOW.plus(Duration.ofMinutes(10)));
    sweep.turn(Turn.at(clock.instant()));
    sweep.turn(Turn.at(clock.instant()));
    assertThat(mailTo(Cast.ELENA)).singleElement().satisfies(mail -> assertThat(mail)
        .contains("$14.16 more", "$141.68 in all", "Attended, 100 minutes")
        .doesNotContain("quiz", "Thank you", "83.38", "Request"));
    assertThat(mailTo(Cast.MAYA)).as("told by the decision").hasSize(1);
    assertThat(sql.sql("select subject from mail_message").list(String.class))
        .allSatisfy(subject -> assertThat(subject).doesNotContain("Ana"));
  }

  @Test
  void tellsOnceByAnyNumberOfSweepsAtATimeOfWhichNoneWaits() {
    decide(asked(100), Decision.approve(null));
    clock.set(NOW.plus(Duration.ofMinutes(10)));
    transaction.executeWithoutResult(_ -> {
      sweep.turn(Turn.at(clock.instant()));
      aside(transaction, sql, () -> sweep.turn(Turn.at(clock.instant())));
    });
    assertThat(mailTo(Cast.ELENA)).hasSize(1);
  }

  @Test
  void tellsEachByTheClocksWhereTheyLive() {
    sql.sql("update person set time_zone = 'America/Los_Angeles' where id = :elena")
        .param("elena", given.elena().id()).update();
    decide(asked(100), Decision.approve(null));
    clock.set(NOW.plus(Duration.ofMinutes(10)));
    sweep.turn(Turn.at(clock.instant()));

    assertThat(mailTo(Cast.ELENA)).singleElement().asString().contains("1:00 pm").doesNotContain("4:00 pm");
  }

  @Test
  void tellsTheFamilyNothingOfWhatCameToNothing() {
    decide(asked(100), Decision.approve(null));
    attendance.submit(session, new AttendanceSubmission(2, 90, attended(), false, null, "A slip"), given.bola(), NOW);
    clock.set(NOW.plus(Duration.ofMinutes(10)));
    sweep.turn(Turn.at(clock.instant()));

    assertThat(mailTo(Cast.ELENA)).isEmpty();
  }

  private void marked(AttendanceStatus status, int basedOn) {
    var marks = List.of(new Mark(given.ana().id(), status, null, null));
    attendance.submit(session, new AttendanceSubmission(basedOn, 60, marks, false), given.maya(), NOW);
  }

  private DecisionAnswer decide(RequestId request, Decision decision) {
    return decisions.decide(request, decision, Via.PRODUCT, given.bola(), NOW);
  }

  private List<String> mailTo(String member) {
    return sql.sql("select body from mail_message where recipient = :to order by created_at")
        .param("to", given.person(member).email()).list(String.class);
  }
}
