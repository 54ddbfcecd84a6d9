package app.afterbell.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.jobs.Turn;
import app.afterbell.requests.AskAnswer.AlreadyAsked;
import app.afterbell.requests.AskAnswer.Asked;
import app.afterbell.requests.AskAnswer.Refused;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.Refusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.templates.Section;
import app.afterbell.templates.TemplateEdits;
import app.afterbell.templates.TemplateText;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another status, a session that was never planned, and a bill that is not right: R13, R25, R28, R31, R37. */
@PageTest
class OtherRequestsTest {

  private static final Instant NOW = TestClock.START;
  private static final Instant SATURDAY = Instant.parse("2026-11-21T15:00:00Z");

  private final Given given;
  private final Requests requests;
  private final Decisions decisions;
  private final TemplateEdits templates;
  private final LogNewsSweep sweep;
  private final Sql sql;
  private SessionId session;

  OtherRequestsTest(
      Given given, Requests requests, Decisions decisions, TemplateEdits templates, LogNewsSweep sweep, Sql sql) {
    this.templates = templates;
    this.sweep = sweep;
    this.given = given;
    this.requests = requests;
    this.decisions = decisions;
    this.sql = sql;
  }

  @BeforeEach
  void aLoggedSessionOfAna() {
    session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), NOW);
  }

  @Test
  void anotherStatusChangesBillAndPayWhenItIsApproved() {
    var id = asked(new Wish.OtherStatus(session, given.ana().id(), AttendanceStatus.CANCELLED_NON_BILLABLE, null));
    assertThat(billed()).isEqualTo(8501);

    decisions.decide(id, Decision.approve(null), Via.PRODUCT, given.bola(), NOW);

    assertThat(billed()).isZero();
    assertThat(paid()).isZero();
    assertThat(sql.sql("select count(*)::int from charge_line where corrects is not null").one(Integer.class))
        .isEqualTo(1);
  }

  @Test
  void inAGroupAnotherStatusChangesTheOneStudentItIsOf() {
    var club = given.logged(given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z"), NOW);
    var lucia = given.person(Cast.LUCIA).id();
    var id = asked(new Wish.OtherStatus(club, lucia, AttendanceStatus.MISSED, null));

    decisions.decide(id, Decision.approve(null), Via.PRODUCT, given.bola(), NOW);

    assertThat(sql.sql("select student_id from session_student where session_id = :id and status = 'missed'")
        .param("id", club).list(PersonId.class)).containsExactly(lucia);
  }

  @Test
  void theStatusThatStandsIsNotAskedFor() {
    assertThat(ask(new Wish.OtherStatus(session, given.ana().id(), AttendanceStatus.ATTENDED, null)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aSessionThatWasNeverPlannedBecomesOneLoggedWhenItIsApproved() {
    var id = asked(unplanned(SATURDAY, 60));
    assertThat(sql.sql("select count(*)::int from session").one(Integer.class)).isEqualTo(1);

    assertThat(decisions.decide(id, Decision.approve("Thank you."), Via.PRODUCT, given.bola(), NOW))
        .isInstanceOf(DecisionAnswer.Decided.class);

    assertThat(billed()).isEqualTo(2 * 8501);
    assertThat(paid()).isEqualTo(2 * 5003);
    assertThat(sql.sql("select logged_at is not null from session where starts_at = :at").param("at", SATURDAY)
        .one(Boolean.class)).isTrue();
    assertThat(sql.sql("select p.name from notes_entry n join person p on p.id = n.recorded_by join session s on "
        + "s.id = "
        + "n.session_id where s.starts_at = :at").param("at", SATURDAY).one(String.class)).isEqualTo("Maya Okafor");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T21:30:00Z, 60, Collides", "2026-11-23T20:30:00Z, 30, -", "2026-11-30T21:00:00Z, 60, NotYet",
    "2025-11-01T21:00:00Z, 60, TooLongAgo", "2026-11-21T15:00:00Z, 10, MinutesWrong"
  })
  void isRefusedWhereThereIsASessionAlreadyOrItCannotHaveBeen(Instant at, int minutes, String why) {
    assertThat(ask(unplanned(at, minutes)) instanceof Refused(var reasons)
        ? reasons.getFirst().getClass().getSimpleName() : "-").isEqualTo(why);
  }

  @Test
  void nothingIsPlannedWhereApprovingIsRefused() {
    var id = asked(unplanned(SATURDAY, 60));
    given.session(given.engagement(Cast.WRITING), SATURDAY.plusSeconds(1800));

    assertThat(decisions.decide(id, Decision.approve(null), Via.PRODUCT, given.bola(), NOW))
        .isInstanceOf(DecisionAnswer.Refused.class);
    assertThat(sql.sql("select count(*)::int from session").one(Integer.class)).isEqualTo(2);
    assertThat(sql.sql("select state from request").one(String.class)).isEqualTo("open");
  }

  @Test
  void staffReadWhatIsWrongWithTheLogOfAForgottenSession() {
    var id = asked(new Wish.Unplanned(
        given.engagement(Cast.ALGEBRA), SATURDAY, 60, "## What we built\n\n## Next time\nThe roof."));
    templates.add(new TemplateText("Strict", List.of(new Section("What we built", "In a sentence.", true, false)),
        List.of("Algebra II")), given.imogen(), NOW);

    assertThat(decisions.decide(id, Decision.approve(null), Via.PRODUCT, given.bola(), NOW))
        .isEqualTo(new DecisionAnswer.Refused(List.of(new RequestRefusal.ByLog(
            new Refusal.SectionEmpty("What we built", false, false)))));
  }

  @Test
  void aFamilyIsToldOfAForgottenSessionThatIsOnItsBill() {
    decisions.decide(asked(unplanned(SATURDAY, 60)), Decision.approve("Thank you."), Via.PRODUCT, given.bola(), NOW);
    sweep.turn(Turn.at(NOW.plus(Duration.ofMinutes(10)).minusNanos(1000)));
    assertThat(mailTo(Cast.ELENA)).as("not yet").isEmpty();

    sweep.turn(Turn.at(NOW.plus(Duration.ofMinutes(10))));
    sweep.turn(Turn.at(NOW.plus(Duration.ofMinutes(11))));

    assertThat(mailTo(Cast.ELENA)).singleElement().asString()
        .contains("not in the calendar", "Attended, 60 minutes.", "$85.01 more: $85.01 in all")
        .doesNotContain("It was so", "Thank you", "50.03", "Before");
    assertThat(mailTo(Cast.MAYA)).as("told by the decision").hasSize(1);
    assertThat(sql.sql("select subject from mail_message").list(String.class))
        .contains("Logged: Algebra II, Saturday, November 21").allSatisfy(subject -> assertThat(subject)
            .doesNotContain("Ana"));
  }

  @Test
  void theSameForgottenSessionIsOneRequest() {
    asked(unplanned(SATURDAY, 60));

    assertThat(ask(unplanned(SATURDAY, 60))).isInstanceOf(AlreadyAsked.class);
    assertThat(ask(unplanned(SATURDAY, 90))).isInstanceOf(AskAnswer.OtherIsOpen.class);
  }

  @Test
  void aFamilySaysThatALineIsNotRightAndStaffAnswer() {
    var answer = requests.ask(
        new Wish.Bill(session, given.ana().id()), "She left after ten minutes.", Portal.FAMILY, given.elena(), NOW);
    var id = ((Asked) answer).id();

    assertThat(requests.say(id, "We asked Maya.", Via.PRODUCT, Portal.STAFF, given.bola(), NOW))
        .isInstanceOf(Asked.class);
    assertThatThrownBy(() -> requests.say(id, "Hm", Via.PRODUCT, Portal.MENTOR, given.maya(), NOW))
        .as("no bill is a mentor's").isInstanceOf(NotFound.class);
    assertThat(sql.sql("select count(*)::int from mail_message where recipient = :to")
        .param("to", given.person(Cast.ELENA).email()).one(Integer.class)).isEqualTo(1);
  }

  @Test
  void staffAreToldOfEachWordOfAFamily() {
    var id = ((Asked) requests.ask(
        new Wish.Bill(session, given.ana().id()), "So.", Portal.FAMILY, given.elena(), NOW)).id();
    requests.say(id, "And it was raining.", Via.PRODUCT, Portal.FAMILY, given.elena(), NOW);
    assertThat(sql.sql("""
            select m.body from mail_message m join organization o on o.support_email = m.recipient order by m.id
            """).list(String.class)).hasSize(2).last().asString()
        .contains("Elena Rivera writes:", "> And it was raining.");
  }

  @Test
  void onlyWhoSeesWhatIsBilledMaySayThatItIsNotRight() {
    assertThatThrownBy(() -> requests.ask(
        new Wish.Bill(session, given.ana().id()), "So", Portal.FAMILY, given.viewer(Cast.CARMEN), NOW))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> requests.ask(
        new Wish.Bill(session, given.ana().id()), "So", Portal.FAMILY, given.ana(), NOW)).isInstanceOf(NotFound.class);
  }

  private Wish unplanned(Instant at, int minutes) {
    return new Wish.Unplanned(given.engagement(Cast.ALGEBRA), at, minutes, Given.NOTES);
  }

  private AskAnswer ask(Wish wish) {
    return requests.ask(wish, "It was so.", Portal.MENTOR, given.maya(), NOW);
  }

  private RequestId asked(Wish wish) {
    return ((Asked) ask(wish)).id();
  }

  private List<String> mailTo(String member) {
    return sql.sql("select body from mail_message where recipient = :to").param("to", given.person(member).email())
        .list(String.class);
  }

  private long billed() {
    return sql.sql("select coalesce(sum(amount), 0)::bigint from charge_line").one(Long.class);
  }

  private long paid() {
    return sql.sql("select coalesce(sum(amount), 0)::bigint from earning_line").one(Long.class);
  }
}
