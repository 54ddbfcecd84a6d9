package app.afterbell.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.requests.Decision;
import app.afterbell.requests.Decisions;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.Via;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody typed is never lost, and all that is missing is said at once (R37, R38). */
@PageTest
class AskAgainTest {

  private final MockMvcTester pages;
  private final Given given;
  private final AttendanceLog attendance;
  private final Decisions decisions;
  private final Sql sql;
  private SessionId session;

  AskAgainTest(MockMvcTester pages, Given given, AttendanceLog attendance, Decisions decisions, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.attendance = attendance;
    this.decisions = decisions;
    this.sql = sql;
  }

  @BeforeEach
  void aLoggedSessionOfAna() {
    session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), TestClock.START);
  }

  @Test
  void aSecondTextWhereOneIsOpenStandsInItsConversationsField() {
    assertThat(bill(given.elena(), "She left early.")).hasStatus(303);
    assertThat(bill(given.elena(), "She left early.")).as("the same again is the same").hasStatus(303);
    assertThat(bill(given.elena(), "And it was raining.")).hasStatus(409).bodyText()
        .contains("You asked about this already", "And it was raining.</textarea>", "She left early.", "/words\"");
    assertThat(count("request")).isOne();
    assertThat(count("request_word")).isOne();

    assertThat(status("missed", "", "She was not there.")).hasStatus(303);
    assertThat(status("cancelled_billable", "", "She was not there.")).as("something else").hasStatus(409);
    assertThat(count("request")).isEqualTo(2);
  }

  @Test
  void anotherReasonWithTheSameMinutesIsAWordOfItsRequest() {
    var other = given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), Given.NOTES, TestClock.START);
    var marks = List.of(new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null));
    for (var reason : List.of("The quiz.", "The quiz.", "And the bus was late.")) {
      attendance.submit(other, new AttendanceSubmission(1, 60, marks, false, new Longer(100, reason), null),
          given.maya(), TestClock.START);
    }
    assertThat(sql.sql("select body from request_word order by number").list(String.class))
        .containsExactly("The quiz.", "And the bus was late.");
  }

  @Test
  void minutesThatCountForNothingAreNotTaken() {
    assertThat(status("missed", "60", "She was not there.")).hasStatus(422).bodyText()
        .contains("Minutes count only where nobody was logged as there");
    assertThat(status("missed", "soon", "She was not there.")).hasStatus(422);
    assertThat(count("request")).isZero();
  }

  @Test
  void theButtonAsksForNoMinutesThatCanBeLogged() {
    var other = given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z");
    var typed = Map.of("attendance-base", "0", "what", "attendance", "minutes", "75", "longer-minutes", "60",
        "longer-reason", "So.", "status-" + given.ana().id().value(), "attended");
    assertThat(post("/mentor/sessions/" + other.value() + "/attendance", given.maya(), typed)).hasStatus(422).bodyText()
        .contains("is asked for here, in steps of").doesNotContain("ask for 60");
  }

  @Test
  void aFormSaysEverythingThatIsMissing() {
    assertThat(post("/mentor/requests/new", given.maya(), Map.of())).hasStatus(422).bodyText()
        .contains("id=\"engagement-error\"", "Give the date and the time", "From 15 to 480 minutes", "Write the notes",
            "Say why: staff decide by it.");
    assertThat(post("/mentor/sessions/" + session.value() + "/request", given.maya(), Map.of())).hasStatus(422)
        .bodyText().contains("id=\"student-error\"", "id=\"status-error\"", "id=\"reason-error\"");
    assertThat(post("/staff/sessions/" + session.value() + "/money", given.bola(), Map.of())).hasStatus(422)
        .bodyText().contains("Choose one of these.", "An amount is a number", "Say why: they read it.");
  }

  @Test
  void aDecisionThatComesTooLateKeepsItsWord() {
    assertThat(status("missed", "", "She was not there.")).hasStatus(303);
    decisions.decide(request(), Decision.approve(null), Via.PRODUCT, given.imogen(), TestClock.START);
    assertThat(decide(Map.of("decision", "decline", "word", "We have to talk first."))).hasStatus(409).bodyText()
        .contains("approved it", "We have to talk first.</textarea>");
  }

  @Test
  void aDecisionSaysAllThatIsWrongAndTakesNoMinutesBesideAnotherChoice() {
    given.asked(given.noted(given.attended(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), 90, TestClock.START),
        Given.NOTES, TestClock.START), 100, "The quiz.", TestClock.START);
    assertThat(decide(Map.of("decision", "approve", "minutes", "95"))).hasStatus(422).bodyText()
        .contains("You typed other minutes.", "value=\"95\"");
    assertThat(decide(Map.of("decision", "decline", "minutes", "95"))).hasStatus(422).bodyText()
        .contains("You typed other minutes.", "Say a word with it");
    assertThat(decide(Map.of("decision", "other", "minutes", ""))).hasStatus(422).bodyText()
        .contains("how many minutes");
  }

  @Test
  void whatADecisionDoesFollowsTheChoice() {
    given.asked(given.noted(given.attended(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), 90, TestClock.START),
        Given.NOTES, TestClock.START), 100, "The quiz.", TestClock.START);
    assertThat(changes("decision=approve")).bodyText().contains("$127.52 → $141.68", "approving as asked");
    assertThat(changes("decision=other&minutes=95")).bodyText().contains("$127.52 → $134.60", "approving 95 minutes");
    assertThat(changes("decision=other&minutes=")).bodyText().contains("Type the minutes").doesNotContain("→");
    assertThat(changes("decision=other&minutes=900")).bodyText().contains("cannot be done").doesNotContain("→");
    assertThat(changes("decision=decline")).bodyText().contains("Nothing changes").doesNotContain("→");
    assertThat(sql.sql("select state from request").one(String.class)).isEqualTo("open");
  }

  @Test
  void theWayToWaiveStaysWhenStaffAgreeWithAFamily() {
    bill(given.elena(), "She left early.");
    var path = "/staff/requests/" + request().value();
    decisions.decide(request(), Decision.approve("You are right."), Via.PRODUCT, given.bola(), TestClock.START);
    assertThat(pages.get().uri(path).with(SignedIn.as(given.bola()))).bodyText()
        .contains("/staff/sessions/" + session.value() + "/money");
    assertThat(sql.sql("select body from mail_message order by created_at, id limit 1").one(String.class))
        .contains("says that a bill is not right").doesNotContain("asks for: a bill");
    assertThat(pages.get().uri("/family").with(SignedIn.as(given.elena()))).bodyText().contains("/family/requests");
  }

  private MvcTestResult bill(Viewer guardian, String reason) {
    return post("/family/sessions/" + session.value() + "/request", guardian, Map.of("reason", reason));
  }

  private MvcTestResult status(String status, String minutes, String reason) {
    return post("/mentor/sessions/" + session.value() + "/request", given.maya(), Map.of("kind", "status",
        "student", given.ana().id().value().toString(), "status", status, "minutes", minutes, "reason", reason));
  }

  private MvcTestResult decide(Map<String, String> fields) {
    return post("/staff/requests/" + request().value() + "/decision", given.bola(), fields);
  }

  private MvcTestResult changes(String choice) {
    return pages.get().uri("/staff/requests/" + request().value() + "/changes?" + choice)
        .with(SignedIn.as(given.bola())).exchange();
  }

  private MvcTestResult post(String path, Viewer viewer, Map<String, String> fields) {
    var form = pages.post().uri(path).with(SignedIn.as(viewer)).with(csrf());
    fields.forEach(form::param);
    return form.exchange();
  }

  private RequestId request() {
    return sql.sql("select id from request").one(RequestId.class);
  }

  private int count(String table) {
    return sql.sql("select count(*)::int from " + table).one(Integer.class);
  }
}
