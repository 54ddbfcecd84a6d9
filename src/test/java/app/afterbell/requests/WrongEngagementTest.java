package app.afterbell.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Terms;
import app.afterbell.jobs.Turn;
import app.afterbell.requests.AskAnswer.Asked;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Booked;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A session that was one of another engagement: bill and pay follow by differences (R25, R37). */
@PageTest
class WrongEngagementTest extends Booked {

  private static final Instant NOW = TestClock.START;
  private static final Instant MONDAY = Instant.parse("2026-11-23T21:00:00Z");

  private final MockMvcTester pages;
  private final Given given;
  private final Engagements engagements;
  private final AttendanceLog attendance;
  private final Requests requests;
  private final Decisions decisions;
  private final Trial trial;
  private final LogNewsSweep sweep;
  private SessionId session;
  private EngagementId exam;

  WrongEngagementTest(
      MockMvcTester pages, Given given, Engagements engagements, AttendanceLog attendance, Requests requests,
      Decisions decisions, Trial trial, LogNewsSweep sweep, Sql sql) {
    super(sql);
    this.pages = pages;
    this.given = given;
    this.engagements = engagements;
    this.attendance = attendance;
    this.requests = requests;
    this.decisions = decisions;
    this.trial = trial;
    this.sweep = sweep;
  }

  @BeforeEach
  void aLoggedSessionOfAnaWhoHasTwoEngagementsWithMaya() {
    session = given.logged(given.session(Cast.ALGEBRA, MONDAY.toString()), NOW);
    exam = another("Ana · Exam", Set.of(given.ana().id()), "USD");
  }

  private EngagementId another(String name, Set<PersonId> students, String currency) {
    var agreed = engagements.find(given.engagement(Cast.ALGEBRA)).orElseThrow().agreed();
    var money = Currency.getInstance(currency);
    return engagements.start(new NewEngagement(name, given.maya().id(), students, "Exam", agreed.zone(), List.of(),
        new Terms(60, new Money(9001, money), new Money(6003, money)), agreed.startsOn(), null, null, null), NOW).id();
  }

  @Test
  void becomesOneOfTheOtherWhenItIsApprovedAndKeepsAttendanceAndNotes() {
    var id = asked(exam);
    assertThat(trial.of(id, NOW)).get().satisfies(changes -> {
      assertThat(changes.bills()).singleElement()
          .satisfies(bill -> assertThat(bill.difference().minor()).isEqualTo(500));
      assertThat(changes.pay()).singleElement().satisfies(pay -> assertThat(pay.difference().minor()).isEqualTo(1000));
    });
    assertThat(billed()).isEqualTo(8501);

    assertThat(decisions.decide(id, Decision.approve(null), Via.PRODUCT, given.bola(), NOW))
        .isInstanceOf(DecisionAnswer.Decided.class);

    assertThat(billed()).isEqualTo(9001);
    assertThat(paid()).isEqualTo(6003);
    assertThat(sql.sql("select amount from charge_line order by revision").list(Long.class))
        .containsExactly(8501L, 500L);
    assertThat(sql.sql("select amount from earning_line order by revision").list(Long.class))
        .containsExactly(5003L, 1000L);
    assertThat(sql.sql("select engagement_id from session").one(EngagementId.class)).isEqualTo(exam);
    assertThat(sql.sql("select engagement_id from session_student").one(EngagementId.class)).isEqualTo(exam);
    assertThat(sql.sql("select count(*)::int from notes_fact where session_id = :id").param("id", session)
        .one(Integer.class)).isOne();
    assertThat(sql.sql("select reason from attendance_entry order by revision desc limit 1").one(String.class))
        .startsWith("Request ");
  }

  @Test
  void theFamilyIsToldWhyItsBillIsAnother() {
    decisions.decide(asked(exam), Decision.approve(null), Via.PRODUCT, given.bola(), NOW);
    sweep.turn(Turn.at(NOW.plus(Duration.ofMinutes(10))));
    assertThat(sql.sql("select body from mail_message where recipient = :to")
        .param("to", given.person(Cast.ELENA).email())
        .list(String.class)).singleElement().asString()
        .contains("wrong engagement, and counts as Exam now", "$5.00 more: $90.01 in all")
        .doesNotContain("60.03", "It was for the exam");
  }

  @Test
  void laterChangesKeepTheTermsOfTheOther() {
    decisions.decide(asked(exam), Decision.approve(null), Via.PRODUCT, given.bola(), NOW);
    var missed = List.of(new Mark(given.ana().id(), AttendanceStatus.CANCELLED_NON_BILLABLE, null, null));
    assertThat(attendance.submit(session, new AttendanceSubmission(2, null, missed, false), given.maya(), NOW)
        .accepted()).isTrue();
    assertThat(billed()).isZero();
    assertThat(paid()).isZero();
    var came = List.of(new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null));
    attendance.submit(session, new AttendanceSubmission(3, 60, came, false), given.maya(), NOW);
    assertThat(billed()).isEqualTo(9001);
    assertThat(paid()).isEqualTo(6003);
  }

  @Test
  void offersOnlyWhatItCanHaveBeen() {
    var euros = another("Ana · Euros", Set.of(given.ana().id()), "EUR");
    var others = another("Ana and Leo", Set.of(given.ana().id(), given.viewer(Cast.LEO).id()), "USD");
    for (var no : List.of(euros, others, given.engagement(Cast.ALGEBRA), given.engagement(Cast.CHEMISTRY))) {
      assertThat(requests.ask(new Wish.OtherEngagement(session, no), "So.", Portal.MENTOR, given.maya(), NOW))
          .isEqualTo(new AskAnswer.Refused(List.of(new RequestRefusal.UnknownChoice("engagement"))));
    }
    assertThat(pages.get().uri(form()).with(SignedIn.as(given.maya()))).bodyText()
        .contains("It was a session of another engagement", "Ana · Exam").doesNotContain("Ana · Euros", "Ana and Leo");
  }

  @Test
  void isRefusedWhereTheOtherHasASessionThenByNow() {
    var id = asked(exam);
    sql.sql("update session set guarded = false").update();
    sql.sql("update session_student set guarded = false").update();
    sql.sql("insert into session (id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes, due_at)"
            + " select :id, :exam, mentor_id, starts_at, time_zone, planned_minutes, due_at from session")
        .param("id", Id.next())
        .param("exam", exam)
        .update();
    assertThat(trial.of(id, NOW)).isEmpty();
    assertThat(decisions.decide(id, Decision.approve(null), Via.PRODUCT, given.bola(), NOW))
        .isEqualTo(new DecisionAnswer.Refused(List.of(new RequestRefusal.OtherTerms())));
  }

  @Test
  void isAskedInTheFormAndDecidedOnItsPage() {
    assertThat(pages.post().uri(form()).param("kind", "engagement").param("engagement", exam.value().toString())
        .param("student", "").param("status", "").param("reason", "It was for the exam.")
        .with(SignedIn.as(given.maya())).with(csrf())).hasStatus(303);
    var id = sql.sql("select id from request").one(RequestId.class);
    assertThat(pages.get().uri("/staff/requests/" + id.value()).with(SignedIn.as(given.bola()))).bodyText()
        .contains("Approve: it was Ana · Exam", "$85.01 → $90.01", "$50.03 → $60.03");
    assertThat(pages.post().uri("/staff/requests/" + id.value() + "/decision").param("decision", "approve")
        .with(SignedIn.as(given.bola())).with(csrf())).hasStatus(303);
    assertThat(pages.get().uri("/mentor/sessions/" + session.value()).with(SignedIn.as(given.maya()))).hasStatusOk()
        .bodyText().contains("Ana · Exam");
    var number = sql.sql("select number from request").one(Integer.class);
    assertThat(pages.get().uri("/staff/sessions/" + session.value()).with(SignedIn.as(given.bola()))).bodyText()
        .contains("/staff/requests/number/" + number);
    assertThat(pages.get().uri("/staff/requests/number/" + number).with(SignedIn.as(given.bola())))
        .hasRedirectedUrl("/staff/requests/" + id.value());
  }

  private String form() {
    return "/mentor/sessions/" + session.value() + "/request";
  }

  private RequestId asked(EngagementId other) {
    var answer = requests.ask(
        new Wish.OtherEngagement(session, other), "It was for the exam.", Portal.MENTOR, given.maya(), NOW);
    return ((Asked) answer).id();
  }
}
