package app.afterbell.frame.web.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.planning.MentorsAway;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.CancelAnswer;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R31: time away asks what becomes of the sessions in it. It is Monday, 5:12 pm in New York. */
@PageTest
class PlanningAwayPagesTest {

  private static final String NONE = "No session in it";

  private final MockMvcTester pages;
  private final Given given;
  private final MentorsAway away;
  private final Cancellations cancellations;
  private final Sql sql;

  PlanningAwayPagesTest(
      MockMvcTester pages, Given given, MentorsAway away, Cancellations cancellations, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.away = away;
    this.cancellations = cancellations;
    this.sql = sql;
  }

  @Test
  void listsTheSessionsInItBeforeAnythingIsWritten() {
    given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    given.session(Cast.WRITING, "2026-12-04T21:00:00Z");
    given.session(Cast.CHEMISTRY, "2026-12-03T21:00:00Z");
    given.cancelled(given.session(Cast.ALGEBRA, "2026-12-03T15:00:00Z"), Asker.MENTOR, given.maya(), TestClock.START);

    assertThat(send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-03", "act", "see"))
        .hasStatusOk().bodyText().contains("1 session in it", "Ana", "Enter this time away")
        .doesNotContain("Leo", "Mateo");
    assertThat(sql.sql("select count(*) from mentor_leave").one(Integer.class)).isZero();
  }

  @Test
  void doesWhatIsChosenForEach() {
    var kept = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    var cancelled = given.session(Cast.ALGEBRA, "2026-12-04T21:00:00Z");
    var moved = given.session(Cast.WRITING, "2026-12-04T18:00:00Z");
    var open = given.session(Cast.WRITING, "2026-12-05T18:00:00Z");

    assertThat(send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-05", "reason", "A wedding",
        "act", "enter", "do-" + kept.value(), "keep", "do-" + cancelled.value(), "cancel", "do-" + moved.value(),
        "move", "to-" + moved.value(), "2026-12-07T10:00")).hasStatus(303);

    assertThat(away.undecided(TestClock.START)).singleElement()
        .satisfies(one -> assertThat(one.undecided()).isEqualTo(1))
        .satisfies(one -> assertThat(get(one.path(), given.bola())).hasStatusOk().bodyText()
            .contains("Nobody decided about them yet", open.value().toString(), "A wedding", "Takes place",
                "Cancelled", "Moved"));
    assertThat(start(moved)).isEqualTo("2026-12-07T15:00:00Z");
    assertThat(sql.sql("select cancelled_asked_by from session where id = :id").param("id", cancelled)
        .one(String.class)).isEqualTo("mentor");
    assertThat(get("/family/sessions/" + kept.value(), given.elena())).bodyText().doesNotContain("A wedding");
  }

  // In what the mentor publishes, by day, not in the time away itself, and not where somebody is taken.
  @Test
  void proposesFreeTimesAndMovesToTheOneThatIsChosen() {
    sql.sql("insert into weekly_hours (mentor_id, day_of_week, from_minute, to_minute) select :maya, d, 600, 720 "
        + "from unnest(array[2, 4, 5]) d").param("maya", given.maya().id()).update();
    var session = given.session(Cast.ALGEBRA, "2026-12-03T15:00:00Z"); // Thursday, 10 am in New York
    given.session(Cast.WRITING, "2026-12-01T15:00:00Z");
    String[] form = {"first", "2026-12-03", "last", "2026-12-09", "act", "see"};

    assertThat(send("/mentor/away", given.maya(), form)).bodyText()
        .contains("Or move it to a free time of yours", "<legend>Tue, Dec 1</legend>",
            "value=\"move 2026-12-01T16:00:00Z\"", "value=\"move 2026-12-10T15:00:00Z\"")
        .doesNotContain("move 2026-12-01T15:", "move 2026-12-03", "move 2026-12-08");
    assertThat(send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-09", "act", "enter",
        "do-" + session.value(), "move 2026-12-10T15:00:00Z")).hasStatus(303);
    assertThat(start(session)).isEqualTo("2026-12-10T15:00:00Z");
  }

  @Test
  void proposesThemToStaffForWhatNobodyDecidedYet() {
    sql.sql("insert into weekly_hours (mentor_id, day_of_week, from_minute, to_minute) values (:maya, 5, 600, 660)")
        .param("maya", given.maya().id()).update();
    var session = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-04", "act", "enter");
    var path = "/staff/mentors/" + given.maya().id().value() + "/away/" + away.all(TestClock.START).getFirst().leave()
        .value();

    assertThat(get(path, given.bola())).bodyText().contains("a free time of Maya Okafor",
        "move 2026-12-11T15:00:00Z").doesNotContain("move 2026-12-04");
    assertThat(send(path, given.bola(), "do-" + session.value(), "move 2026-12-11T15:00:00Z")).hasStatus(303);
    assertThat(start(session)).isEqualTo("2026-12-11T15:00:00Z");
  }

  // All or nothing: what is refused in one line leaves the others as they were, and the form with what was chosen.
  @Test
  void saysWhatCannotBeDoneAndDoesNothing() {
    var cancelled = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    var moved = given.session(Cast.WRITING, "2026-12-03T18:00:00Z");
    given.session(Cast.ALGEBRA, "2026-12-08T15:00:00Z");
    String[] form = {"first", "2026-12-03", "last", "2026-12-03", "act", "enter", "do-" + cancelled.value(), "cancel",
        "do-" + moved.value(), "move", "to-" + moved.value(), "2026-12-08T10:30"};

    assertThat(send("/mentor/away", given.maya(), form))
        .hasStatus(422).bodyText().contains("You have another session then: Ana", "2026-12-08T10:30");
    assertThat(away.all(TestClock.START)).isEmpty();
    assertThat(cancelledSessions()).isZero();

    form[form.length - 1] = "2026-12-03T20:00";
    assertThat(send("/mentor/away", given.maya(), form)).as("moved into the time away itself").hasStatus(422)
        .bodyText().contains("is away then. Choose another time.");
    assertThat(start(moved)).isEqualTo("2026-12-03T18:00:00Z");

    form[form.length - 1] = "2026-12-09T10:30";
    assertThat(send("/mentor/away", given.maya(), form)).hasStatus(303);
    assertThat(cancelledSessions()).isEqualTo(1);
  }

  @Test
  void decidesLaterAllOrNothingToo() {
    var cancelled = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    var moved = given.session(Cast.WRITING, "2026-12-03T18:00:00Z");
    send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-03", "act", "enter");
    var leave = away.all(TestClock.START).getFirst();
    assertThat(send("/mentor/away/" + leave.leave().value(), given.maya(), "do-" + cancelled.value(), "cancel",
        "do-" + moved.value(), "move", "to-" + moved.value(), "")).hasStatus(422).bodyText()
        .contains("Say when it takes place instead.");
    assertThat(cancelledSessions()).isZero();
    assertThat(send("/mentor/away/" + leave.leave().value(), given.maya(), "do-" + moved.value(), "keep",
        "do-" + cancelled.value(), "keep")).hasStatus(303);
    assertThat(away.undecided(TestClock.START)).isEmpty();
  }

  // What was done for it is offered with it, and comes back by the same press: the same sessions.
  @Test
  void takenBackItPutsBackWhatWasCancelledAndMovedForIt() {
    var cancelled = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    var moved = given.session(Cast.WRITING, "2026-12-03T18:00:00Z");
    var left = given.session(Cast.WRITING, "2026-12-04T18:00:00Z");
    send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-04", "act", "enter",
        "do-" + cancelled.value(), "cancel", "do-" + moved.value(), "move", "to-" + moved.value(), "2026-12-08T10:30",
        "do-" + left.value(), "cancel");
    var path = "/staff/mentors/" + given.maya().id().value() + "/away/" + away.all(TestClock.START).getFirst().leave()
        .value();

    assertThat(get(path, given.bola())).bodyText().contains("Put back too", "was moved, moves back",
        "was cancelled, takes place again");
    assertThat(send(path + "/withdrawal", given.bola(), "back", cancelled.value().toString(), "back",
        moved.value().toString())).hasStatus(303);
    assertThat(away.all(TestClock.START)).isEmpty();
    assertThat(start(moved)).isEqualTo("2026-12-03T18:00:00Z");
    assertThat(sql.sql("select id from session where cancelled_at is not null").list(SessionId.class))
        .containsExactly(left);
  }

  @Test
  void whatCollidesMeanwhileIsNamedBeforeAnythingIsTakenBack() {
    var cancelled = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-03", "act", "enter",
        "do-" + cancelled.value(), "cancel");
    given.session(Cast.WRITING, "2026-12-03T21:30:00Z");
    var path = "/mentor/away/" + away.all(TestClock.START).getFirst().leave().value();

    assertThat(send(path + "/withdrawal", given.maya(), "back", cancelled.value().toString())).hasStatus(422)
        .bodyText().contains("You have another session then");
    assertThat(away.all(TestClock.START)).hasSize(1);
    assertThat(send(path + "/withdrawal", given.maya())).hasStatus(303);
    assertThat(cancelledSessions()).isEqualTo(1);
  }

  @Test
  void aCancellationThatIsTakenBackIsToBeDecidedAgain() {
    var session = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-03", "act", "enter",
        "do-" + session.value(), "cancel");
    assertThat(away.undecided(TestClock.START)).isEmpty();

    assertThat(cancellations.takeBack(session, 1, Asker.MENTOR, given.maya(), TestClock.START))
        .isInstanceOf(CancelAnswer.TakenBack.class);
    assertThat(away.undecided(TestClock.START)).hasSize(1);
  }

  @Test
  void isOfPartsOfDaysOnTheMentorsClocksWhoeverEntersIt() {
    given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    given.session(Cast.WRITING, "2026-12-03T18:00:00Z");
    var path = "/staff/mentors/" + given.maya().id().value() + "/away";

    assertThat(send(path, given.bola(), "first", "2026-12-03", "from", "15:00", "last", "2026-12-03", "until", "16:00",
        "act", "see")).bodyText().as("in New York, though Bola reads in London").contains(NONE);
    assertThat(send(path, given.bola(), "first", "2026-12-03", "from", "15:00", "last", "2026-12-03", "until", "16:05",
        "act", "enter")).hasStatus(303);
    assertThat(sql.sql("select from_at from mentor_leave").one(Instant.class)).isEqualTo("2026-12-03T20:00:00Z");
    assertThat(get("/mentor/away", given.maya())).bodyText().contains("Thu, Dec 3, 3:00 pm",
        "Nobody decided about 1 session yet");
  }

  @Test
  void saysWhatIsWrongBesideItsField() {
    assertThat(send("/mentor/away", given.maya(), "act", "see")).hasStatus(422).bodyText().contains("Choose a day.");
    assertThat(send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-02", "act", "see"))
        .hasStatus(422).bodyText().contains("It would end before it begins.");
    assertThat(send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "yesterday", "until", "noon", "act",
        "see")).hasStatus(422).bodyText().contains("This is no day", "This is no time", "value=\"noon\"");
    assertThat(send("/mentor/away", given.maya(), "first", "2027-03-14", "from", "02:30", "last", "2027-03-14", "act",
        "see")).hasStatus(422).bodyText().contains("The clocks skip this time");
    send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-05", "act", "enter");
    assertThat(send("/mentor/away", given.maya(), "first", "2026-12-05", "last", "2026-12-06", "act", "enter"))
        .hasStatus(422).bodyText().contains("This meets other time away:", "Dec 3 to 5");
  }

  @Test
  void isTakenBack() {
    send("/mentor/away", given.maya(), "first", "2026-12-03", "last", "2026-12-05", "act", "enter");
    var leave = away.all(TestClock.START).getFirst().leave().value();
    assertThat(send("/mentor/away/" + leave + "/withdrawal", given.tomas())).hasStatus(404);
    assertThat(send("/mentor/away/" + leave + "/withdrawal", given.maya())).hasStatus(303);
    assertThat(away.all(TestClock.START)).isEmpty();
    assertThat(get("/mentor/away/" + leave, given.maya())).hasStatus(404);
  }

  private int cancelledSessions() {
    return sql.sql("select count(*) from session where cancelled_at is not null").one(Integer.class);
  }

  private String start(SessionId id) {
    return sql.sql("select starts_at from session where id = :id").param("id", id).one(Instant.class).toString();
  }

  private MvcTestResult get(String uri, Viewer viewer) {
    return pages.get().uri(uri).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult send(String uri, Viewer viewer, String... fields) {
    var request = pages.post().uri(uri).with(SignedIn.as(viewer)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
