package app.afterbell.frame.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.Asker;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * "Can’t make it?" in each portal: the price before the press (R14), in the reader’s zone and of the reader’s own money
 * alone (R27).
 */
@PageTest
class CancelControllerTest extends CancelPages {

  CancelControllerTest(MockMvcTester pages, Given given, TestClock clock, Sql sql) {
    super(pages, given, clock, sql);
  }

  @Test
  void tellsAFamilyUntilWhenItIsFreeAndWhatIsBilledAfterThat() {
    assertThat(get("/family", given.elena())).hasStatusOk().bodyText()
        .contains("Now, until Wednesday, 4:00 pm, in 2 days", "Nothing is billed", "After that, until it starts",
            "60 min are billed",
            "$85.01", "Cancelled (billable)", "Cancel the session, free")
        .doesNotContain("50.03", "When the family told");
    clock.set(LATE);
    assertThat(get("/family", given.elena())).hasStatusOk().bodyText()
        .contains("Now: it was free until today, 4:00 pm", "60 min are billed", "$85.01",
            "Cancel the session, $85.01 is billed")
        .doesNotContain("After that, until it starts");
  }

  @Test
  void tellsAMentorWhatIsPaidAndNothingOfTheBill() {
    assertThat(get("/mentor", given.maya())).hasStatusOk().bodyText()
        .contains("You cancel, now or later", "Nothing is paid", "If the family tells after that", "60 min are paid",
            "$50.03",
            "I cannot come", "When the family told")
        .doesNotContain("85.01");
  }

  @Test
  void tellsEachTheirOwnShareWhereThatIsNotTheWhole() {
    sql.sql("update policy set cancelled_billable_billed = 40, cancelled_billable_paid = 70").update();
    sql.sql("update organization set mark = uuidv7()").update();
    clock.set(LATE);
    assertThat(get("/family", given.elena())).hasStatusOk().bodyText().contains("60 min are billed at 40%", "$34.00")
        .doesNotContain("70%", "35.02");
    assertThat(get("/mentor", given.maya())).hasStatusOk().bodyText().contains("60 min are paid at 70%", "$35.02")
        .doesNotContain("40%", "34.00");
    assertThat(get("/staff", given.bola())).hasStatusOk().bodyText().contains("60 min are billed at 40%");
  }

  @Test
  void tellsStaffBothWhereTheyHaveFinance() {
    assertThat(get("/staff", given.bola())).hasStatusOk().bodyText()
        .contains("$85.01 from the family", "$50.03 to the mentor", "Maya Okafor cannot come", "We cancel it");
  }

  @Test
  void opensInPlaceForWhoHasScripts() {
    assertThat(pages.get().uri("/family/sessions/{id}/cancellation", session.value()).header("HX-Request", "true")
        .with(SignedIn.as(given.elena()))).hasStatusOk().bodyText()
        .startsWith("<section id=\"act\"").doesNotContain("<html");
  }

  @Test
  void isOneOfTheActsUntilTheSessionStarts() {
    for (var reader
        : new Object[][] {{"/mentor", given.maya()}, {"/family", given.ana()}, {"/staff", given.imogen()}}) {
      clock.set(TestClock.START);
      assertThat(session((String) reader[0], (Viewer) reader[1])).hasStatusOk().bodyText().contains("Can’t make it?");
      clock.set(START);
      assertThat(session((String) reader[0], (Viewer) reader[1])).hasStatusOk().bodyText()
          .doesNotContain("Can’t make it?");
    }
  }

  @Test
  void saysWhoCancelledAndTakesItBack() {
    assertThat(cancel("/family", given.elena(), "reason", "ill", "note", "He has a <fever>.")).hasStatus(303)
        .hasRedirectedUrl("/family/sessions/" + session.value() + "#cancelled");
    assertThat(session("/family", given.elena())).hasStatusOk().bodyText()
        .contains("You cancelled today, 5:12 pm.", "Nothing is billed.", "Why: Illness", "He has a &lt;fever&gt;.",
            "Take it back, until 5:22 pm")
        .doesNotContain("Can’t make it?", "<b>Cancelled</b>");
    assertThat(session("/mentor", given.maya())).hasStatusOk().bodyText()
        .contains("Elena Rivera cancelled today, 5:12 pm.", "Nothing is paid.")
        .doesNotContain("Take it back", "It can be logged from");
    assertThat(calendar("/mentor", given.maya())).hasStatusOk().bodyText().contains("slot cancelled");
    assertThat(calendar("/family", given.elena())).hasStatusOk().bodyText().contains("slot cancelled");

    assertThat(takeBack(given.elena())).hasStatus(303)
        .hasRedirectedUrl("/family/sessions/" + session.value() + "#again");
    assertThat(session("/family", given.elena())).hasStatusOk().bodyText().contains("Can’t make it?")
        .containsPattern("id=\"again\"[^>]*role=\"status\"[^>]*>It takes place again\\.")
        .doesNotContain("You cancelled");
    assertThat(session("/mentor", given.maya())).bodyText().doesNotContain("It takes place again.");
    clock.advance(Duration.ofMinutes(1));
    assertThat(session("/family", given.elena())).bodyText().doesNotContain("It takes place again.");
  }

  @Test
  void leadsFromTheLogOfACancelledSessionToItsPage() {
    given.cancelled(session, Asker.MENTOR, given.maya(), TestClock.START);
    clock.set(START);
    assertThat(pages.get().uri("/mentor/sessions/{id}/attendance", session.value()).with(SignedIn.as(given.maya())))
        .hasStatus(303).hasRedirectedUrl("/mentor/sessions/" + session.value());
  }

  @Test
  void tellsWhoTriesTooLateToTakeItBack() {
    given.cancelled(session, Asker.FAMILY, given.elena(), TestClock.START);
    clock.advance(Duration.ofMinutes(10));
    assertThat(takeBack(given.elena())).hasStatus(422).bodyText().contains("This could be taken back until 5:22 pm.");
  }

  @Test
  void asksAgainWhereThePriceChangedWhileThePageWasOpen() {
    clock.set(LATE);
    assertThat(cancel("/family", given.elena(), "seen", "cancelled_non_billable", "note", "Sorry.")).hasStatus(422)
        .bodyText()
        .contains("The time in which it was free ended while this page was open. The price above", "$85.01", "Sorry.");
    assertThat(sql.sql("select count(*) from plan_history").one(Integer.class)).isZero();
    assertThat(cancel("/family", given.elena(), "seen", "cancelled_billable")).hasStatus(303);
    assertThat(sql.sql("select sum(amount) from charge_fact").one(Long.class)).isEqualTo(8501);
    assertThat(session("/family", given.elena())).bodyText().contains("60 min are billed: $85.01.")
        .doesNotContain("50.03");
    assertThat(session("/mentor", given.maya())).bodyText().contains("60 min are paid: $50.03.")
        .doesNotContain("85.01");
    assertThat(session("/staff", given.bola())).bodyText().contains("60 min are billed: $85.01.");
  }

  @Test
  void aMentorSaysWhenAFamilyTold() {
    clock.set(LATE);
    assertThat(cancel("/mentor", given.maya(), "asked", "family", "told", "2026-11-31T16:00")).hasStatus(422).bodyText()
        .contains("This is no date with a time");
    assertThat(cancel("/mentor", given.maya(), "asked", "family", "told", "2026-11-26T16:00")).hasStatus(422).bodyText()
        .contains("They cannot have told later than now.");
    assertThat(cancel("/mentor", given.maya(), "asked", "family", "told", "2026-11-25T16:00")).hasStatus(303);
    assertThat(sql.sql("select count(*) from charge_fact").one(Integer.class)).as("exactly 24 hours before").isZero();
    assertThat(session("/mentor", given.maya())).bodyText()
        .contains("You cancelled today", "The family told today, 4:00 pm.", "Nothing is paid.");
  }

  @Test
  void waitsForItsLogAgainWhenALateCancellationIsTakenBack() {
    clock.set(LATE);
    assertThat(cancel("/family", given.elena(), "seen", "cancelled_billable")).hasStatus(303);
    assertThat(session("/mentor", given.maya())).bodyText().contains("<dd class=\"num\">60 min</dd>", "$50.03");
    assertThat(takeBack(given.elena())).hasStatus(303);
    assertThat(session("/staff", given.imogen())).bodyText()
        .contains("<dt>Billed</dt><dd>when it is logged</dd>", "<dd class=\"num\">when it is logged</dd>",
            "nobody has said yet", "not yet");
    assertThat(session("/mentor", given.maya())).bodyText().contains("$50.03")
        .doesNotContain("$0.00", "Taken back", "Billed");
  }

  @Test
  void waitsForNothingWhenItIsCancelled() {
    given.cancelled(session, Asker.FAMILY, given.elena(), TestClock.START);
    assertThat(session("/staff", given.imogen())).bodyText()
        .contains("<dd class=\"num\">Cancelled</dd>", "<dt>Billed</dt><dd>0 min</dd>", "<dd class=\"num\">0 min</dd>")
        .doesNotContain("nobody has said yet", "when it is logged", ">Due<", "not yet");
    assertThat(session("/mentor", given.maya())).bodyText()
        .contains("<dt>Billed</dt><dd class=\"num\">0 min</dd>", "Paid: 0 min");
    var late = given.cancelled(given.session(Cast.ALGEBRA, "2026-11-24T12:00:00Z"), Asker.FAMILY, given.elena(),
        TestClock.START);
    assertThat(pages.get().uri("/staff/sessions/{id}", late.value()).with(SignedIn.as(given.imogen()))).bodyText()
        .doesNotContain("when it is logged", ">Due<", "not yet", "<dd class=\"num\">0 min</dd>");
  }

  @Test
  void isCountedAlikeOnTheHomeAndInEarnings() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-22T21:00:00Z"), TestClock.START);
    clock.set(LATE);
    cancel("/family", given.elena(), "seen", "cancelled_billable");
    assertThat(pages.get().uri("/mentor").with(SignedIn.as(given.maya()))).bodyText()
        .contains("1 session logged, 1 cancelled late, ");
    assertThat(pages.get().uri("/mentor/earnings").with(SignedIn.as(given.maya()))).bodyText()
        .contains("1 session logged, 1 cancelled late.", "Cancelled by Elena Rivera, ");
    takeBack(given.elena());
    assertThat(pages.get().uri("/mentor").with(SignedIn.as(given.maya()))).bodyText().contains("1 session logged, Nov")
        .doesNotContain("cancelled late");
    assertThat(pages.get().uri("/mentor/earnings").with(SignedIn.as(given.maya()))).bodyText()
        .contains("1 session logged.");
  }

  @Test
  void isFoundFromWhatComesNext() {
    var way = "href=\"/family/sessions/" + session.value() + "\"";
    assertThat(pages.get().uri("/family").with(SignedIn.as(given.elena()))).bodyText().contains(way);
    assertThat(pages.get().uri("/family/students/{id}", given.ana().id().value()).with(SignedIn.as(given.elena())))
        .bodyText().contains(way);
  }

  @Test
  void saysWithWhatItCollidesWhereItIsNotTakenBack() {
    cancel("/family", given.elena(), "seen", "cancelled_non_billable");
    given.session(given.engagement(Cast.WRITING), START.plus(Duration.ofMinutes(15)));
    assertThat(takeBack(given.elena())).hasStatus(422).bodyText()
        .contains("It was not taken back", "By now the time is taken.", "Maya has another session then.")
        .doesNotContain("Leo", "writing");
  }

  @Test
  void leadsBackToTheCalendarInWhichItWasPressedAndNowhereElse() {
    var calendar = "/family/calendar?on=2026-11-26&view=month&session=" + session.value();
    assertThat(from("http://localhost" + calendar)).hasRedirectedUrl(calendar + "#cancelled");
    var page = "/family/sessions/" + session.value() + "#cancelled";
    for (var elsewhere : List.of(
        "http://localhost/mentor/calendar?session=" + session.value(), "http://localhost/family/calendar",
        "http://localhost/family/calendar?session=" + session.value() + "&next=//evil.example", "::no address",
        "http://localhost/family/notes?session=" + session.value())) {
      assertThat(from(elsewhere)).as(elsewhere).hasRedirectedUrl(page);
    }
  }

  private MvcTestResult from(String referer) {
    return pages.post().uri("/family/sessions/{id}/cancellation", session.value()).with(SignedIn.as(given.elena()))
        .with(csrf()).header("Referer", referer).param("seen", "cancelled_non_billable").exchange();
  }
}
