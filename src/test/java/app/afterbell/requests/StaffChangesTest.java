package app.afterbell.requests;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.people.People;
import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.Refusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What staff change of a log, and what they asked for themselves: R37, R38. */
@PageTest
class StaffChangesTest {

  private static final Instant NOW = TestClock.START;
  private static final String WHY = "Her mother wrote to us.";

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final AttendanceLog attendance;
  private final Decisions decisions;
  private final Requests requests;
  private final LogNewsSweep sweep;
  private final Sql sql;
  private final TestClock clock;
  private SessionId session;

  StaffChangesTest(
      MockMvcTester pages, Given given, People people, AttendanceLog attendance, Decisions decisions,
      Requests requests, LogNewsSweep sweep, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.attendance = attendance;
    this.decisions = decisions;
    this.requests = requests;
    this.sweep = sweep;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void aLoggedSessionOfAna() {
    session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), NOW);
  }

  @Test
  void anotherStatusNeedsAReasonOfStaffAndNotOfTheMentor() {
    assertThat(changed(MISSED, null, given.bola()))
        .isEqualTo(new AttendanceAnswer.Refused(List.of(new Refusal.ChangeWithoutReason())));
    assertThat(changed(MISSED, "\u200b ", given.imogen()).accepted()).isFalse();
    assertThat(changed(MISSED, null, given.maya()).accepted()).isTrue();
  }

  @Test
  void oneReasonOfStaffIsEnough() {
    var came = List.of(new Mark(given.ana().id(), ATTENDED, null, null));
    assertThat(attendance.submit(session,
        new AttendanceSubmission(1, null, came, false, new Longer(100, null), WHY), given.bola(), NOW).accepted())
        .as("why it was changed is why it was longer").isTrue();
    assertThat(sql.sql("select reason from attendance_entry order by revision desc limit 1").one(String.class))
        .isEqualTo(WHY);
    var told = List.of(new Mark(given.ana().id(), CANCELLED_BILLABLE, Instant.parse("2026-11-20T21:00:00Z"), null));
    assertThat(attendance.submit(session, new AttendanceSubmission(2, null, told, false, null, WHY), given.bola(), NOW)
        .accepted()).as("and why the status is not what the notice makes").isTrue();
    assertThat(attendance.submit(session,
        new AttendanceSubmission(3, null, came, false, new Longer(100, "The quiz."), null), given.bola(), NOW)
        .accepted()).as("the other way round, too").isTrue();
  }

  @Test
  void mentorAndFamilyAreToldOfAnotherStatusAndWhyEachWithTheirOwnMoney() {
    assertThat(changed(CANCELLED_NON_BILLABLE, WHY, given.bola()).accepted()).isTrue();
    tenMinutesLater();

    assertThat(mailTo(Cast.ELENA)).singleElement().satisfies(mail ->
        assertThat(mail).contains("Cancelled", "$85.01 less", WHY, "/family/sessions/").doesNotContain("50.03"));
    assertThat(mailTo(Cast.MAYA)).singleElement().satisfies(mail ->
        assertThat(mail).contains("Cancelled", "$50.03 less", WHY, "/mentor/sessions/").doesNotContain("85.01"));
  }

  @Test
  void whatTheyAreToldIsTheDifferenceToWhatStoodJustBefore() {
    for (int minutes : List.of(75, 45)) {
      int revision = sql.sql("select attendance_revision from session where id = :id").param("id", session)
          .one(Integer.class);
      assertThat(attendance.submit(session, new AttendanceSubmission(revision, minutes,
          List.of(new Mark(given.ana().id(), ATTENDED, null, null)), false), given.maya(), NOW).accepted()).isTrue();
    }
    assertThat(attendance.submit(session, new AttendanceSubmission(3, null,
        List.of(new Mark(given.ana().id(), MISSED, null, null)), false, null, WHY), given.bola(), NOW).accepted())
        .isTrue();
    tenMinutesLater();

    assertThat(mailTo(Cast.ELENA)).singleElement().asString()
        .contains("Attended, 45 minutes", "$21.25 more", "$85.01 in all");
  }

  @Test
  void bothAreToldAlsoWhereTheMoneyStays() {
    assertThat(changed(MISSED, WHY, given.bola()).accepted()).isTrue();
    tenMinutesLater();

    assertThat(mailTo(Cast.ELENA)).singleElement().satisfies(mail ->
        assertThat(mail).contains("Missed", "stays as it was: $85.01", WHY));
    assertThat(mailTo(Cast.MAYA)).singleElement().satisfies(mail ->
        assertThat(mail).contains("Missed", "stays as it was: $50.03", WHY));
  }

  @Test
  void staffWhoAskedThemselvesDoNotDecideIt() {
    var other = given.attended(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), 90, NOW);
    var request = given.asked(other, 100, "The quiz was not over.", NOW);
    people.giveRoles(given.maya().id(), Set.of(Role.MENTOR, Role.ADMIN));
    var both = given.maya().as(Role.ADMIN);

    for (var decision : List.of(Decision.approve(null), Decision.decline("No."))) {
      assertThat(decisions.decide(request, decision, Via.PRODUCT, both, NOW))
          .isEqualTo(new DecisionAnswer.Refused(List.of(new RequestRefusal.OwnRequest())));
    }
    assertThat(sql.sql("select state from request").one(String.class)).isEqualTo("open");
    var page = pages.get().uri(request.pathIn(Portal.STAFF)).with(SignedIn.as(both)).exchange();
    assertThat(page).hasStatusOk().bodyText().contains("somebody else of staff decides it")
        .doesNotContain("name=\"decision\"");
  }

  @Test
  void agreeingWithAFamilyShowsNoAmountsThatItWouldNotChange() {
    var asked = (AskAnswer.Asked) requests.ask(new Wish.Bill(session, given.ana().id()), "She left early.",
        Portal.FAMILY, given.elena(), NOW);

    var page = pages.get().uri(asked.id().pathIn(Portal.STAFF)).with(SignedIn.as(given.bola())).exchange();

    assertThat(page).hasStatusOk().bodyText().contains("Agreeing changes no amount.")
        .doesNotContain("50.03", "85.01");
  }

  private AttendanceAnswer changed(AttendanceStatus status, @Nullable String why, Viewer by) {
    var told = status == CANCELLED_NON_BILLABLE ? Instant.parse("2026-11-20T12:00:00Z") : null;
    var marks = List.of(new Mark(given.ana().id(), status, told, null));
    return attendance.submit(
        session, new AttendanceSubmission(1, status == ATTENDED ? 60 : null, marks, false, null, why), by, NOW);
  }

  private void tenMinutesLater() {
    clock.set(NOW.plus(Duration.ofMinutes(10)));
    sweep.turn(Turn.at(clock.instant()));
  }

  private List<String> mailTo(String member) {
    return sql.sql("select body from mail_message where recipient = :to order by created_at")
        .param("to", given.person(member).email()).list(String.class);
  }
}
