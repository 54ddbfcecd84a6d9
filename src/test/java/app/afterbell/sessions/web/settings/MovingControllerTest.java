package app.afterbell.sessions.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.MoveReason;
import app.afterbell.sessions.MoveReasonEdits;
import app.afterbell.sessions.MoveReasons;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.ReasonAnswer;
import app.afterbell.sessions.ReasonAnswer.Refused;
import app.afterbell.sessions.ReasonAnswer.Why;
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
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Staff keep the reasons for moves, and the limit of waivers: R15, R39. */
@PageTest
class MovingControllerTest {

  private static final String ALL = "/settings/moving";

  private final MockMvcTester pages;
  private final Given given;
  private final MoveReasons reasons;
  private final MoveReasonEdits edits;
  private final Moves moves;
  private final Sql sql;
  private final TestClock clock;

  MovingControllerTest(
      MockMvcTester pages, Given given, MoveReasons reasons, MoveReasonEdits edits, Moves moves, Sql sql,
      TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.reasons = reasons;
    this.edits = edits;
    this.moves = moves;
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void beginsWithTheReasonsThatEveryCompanyHas() {
    assertThat(get(ALL)).hasStatusOk().bodyText().contains("Nothing was changed")
        .containsSubsequence("Mentor’s conflict", "Mentor’s emergency", "Asked by the family", "too late");
    assertThat(get("/staff/settings")).bodyText().contains("href=\"/settings/moving\"");
  }

  @Test
  void addsAReasonThatMentorsChooseFromThenOn() {
    assertThat(send("/reasons", "words", " School  trip ", "whose", "family")).hasStatus(303)
        .hasRedirectedUrl("/settings/moving?done=added");
    assertThat(reasons.all()).last().isEqualTo(new MoveReason("school_trip", "School trip", Asker.FAMILY, false));
    assertThat(send("/reasons", "words", "School trip", "whose", "family")).as("sent twice").hasStatus(303);
    assertThat(reasons.all()).hasSize(5);
    assertThat(get(ALL)).bodyText().contains("Added “School trip”", "Bola");
    var session = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    assertThat(pages.get().uri("/mentor/sessions/{id}/move", session.value()).with(SignedIn.as(given.maya())))
        .bodyText().contains("School trip");
  }

  @Test
  void aReasonIsOfferedFromADayAndUntilADay() {
    assertThat(send("/reasons", "words", "School trip", "whose", "family", "from", "2026-12-01")).hasStatus(303);
    assertThat(send("/reasons/mentor_emergency", "act", "retire", "from", "2026-12-05")).hasStatus(303);
    assertThat(get(ALL)).bodyText()
        .contains("offered from", "offered until", "Added “School trip”, offered from Dec 1 on",
        "No longer offered from Dec 5 on: “Mentor’s emergency”");
    assertThat(reasons.all()).extracting(MoveReason::key).contains("mentor_emergency").doesNotContain("school_trip");

    clock.set(Instant.parse("2026-12-01T04:59:00Z"));
    assertThat(reasons.all()).extracting(MoveReason::key).doesNotContain("school_trip");
    clock.set(Instant.parse("2026-12-01T05:00:00Z"));
    assertThat(reasons.all()).extracting(MoveReason::key).contains("school_trip", "mentor_emergency");
    clock.set(Instant.parse("2026-12-05T05:00:00Z"));
    assertThat(reasons.all()).extracting(MoveReason::key).doesNotContain("mentor_emergency");
  }

  @Test
  void aDayThatIsOverIsRefusedAndOneReasonOfEachKindStays() {
    assertThat(send("/reasons", "words", "Trip", "whose", "family", "from", "2026-11-22")).hasStatus(422).bodyText()
        .contains("Choose today or a day to come");
    assertThat(send("/reasons", "words", "Trip", "whose", "family", "from", "soon")).hasStatus(422);
    assertThat(send("/reasons/mentor_conflict", "act", "retire", "from", "2026-12-10")).hasStatus(303);
    assertThat(send("/reasons/mentor_emergency", "act", "retire", "from", "2026-12-05")).as("the other one goes later")
        .hasStatus(422);
    assertThat(send("/reasons/mentor_conflict", "act", "restore")).hasStatus(303);
    assertThat(send("/reasons/mentor_emergency", "act", "retire", "from", "2026-12-05")).hasStatus(303);
  }

  @Test
  void findsAKeyForWordsOfAnyLanguage() {
    for (var words : List.of("Exámenes", "examenes!", "試験", "冬休み", "EXAMENES?")) {
      edits.add(words, Asker.STAFF, false, given.bola(), clock.instant());
    }
    assertThat(reasons.all()).extracting(MoveReason::key).doesNotHaveDuplicates()
        .contains("examenes", "reason").allMatch(key -> key.matches("[a-z_]{1,40}"));
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() {
    assertThat(send("/reasons", "words", " ", "whose", "mentor")).hasStatus(422).bodyText()
        .contains("Write what the one who moves");
    assertThat(send("/reasons", "words", "School trip")).hasStatus(422).bodyText()
        .contains("Choose who asks", "value=\"School trip\"");
    assertThat(send("/reasons", "words", "mentor’s CONFLICT", "whose", "staff")).hasStatus(422).bodyText()
        .contains("Another reason has these words");
    assertThat(send("/reasons", "words", "é".repeat(81), "whose", "staff")).hasStatus(422).bodyText()
        .contains("80 characters at most");
    assertThat(send("/reasons", "words", "é".repeat(80), "whose", "staff")).hasStatus(303);
  }

  @Test
  void whatWasMovedBeforeKeepsTheWordsThatItHad() {
    var session = given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    var now = clock.instant();
    moves.move(session, MoveRequest.by(Asker.MENTOR, now.plus(Duration.ofDays(8)), 60, "mentor_conflict"),
        given.maya(), now);
    clock.advance(Duration.ofMinutes(20));
    assertThat(send("/reasons/mentor_conflict", "act", "rename", "shown", "Mentor’s conflict", "words", "Busy"))
        .hasStatus(303);
    assertThat(get(ALL)).bodyText().contains("Changed “Mentor’s conflict” to “Busy”");
    assertThat(pages.get().uri("/mentor/sessions/{id}", session.value()).with(SignedIn.as(given.maya())))
        .bodyText().contains("Mentor’s conflict").doesNotContain("Busy");
  }

  @Test
  void whoRenamesSecondIsTold() {
    edits.rename("mentor_conflict", "Mentor’s conflict", "Busy", given.imogen(), clock.instant());
    assertThat(send("/reasons/mentor_conflict", "act", "rename", "shown", "Mentor’s conflict", "words", "Away"))
        .hasStatus(409).bodyText().contains("to “Busy” since", "value=\"Away\"");
    assertThat(send("/reasons/mentor_conflict", "act", "rename", "shown", "Busy", "words", "Away")).hasStatus(303);
  }

  @Test
  void retiresAReasonAndOffersItAgain() {
    edits.add("Ill", Asker.MENTOR, false, given.bola(), clock.instant());
    assertThat(send("/reasons/mentor_emergency", "act", "retire")).hasStatus(303);
    assertThat(reasons.all()).extracting(MoveReason::key).doesNotContain("mentor_emergency");
    assertThat(get(ALL)).bodyText().contains("No longer offered: “Mentor’s emergency”");
    assertThat(send("/reasons/mentor_emergency", "act", "restore")).hasStatus(303);
    assertThat(reasons.all()).extracting(MoveReason::key).contains("mentor_emergency");
    assertThat(send("/reasons/nothing", "act", "retire")).hasStatus(404);
  }

  @Test
  void leavesOneOfEachKindThatAMoveNeeds() {
    for (var key : List.of("family_asked", "family_late")) {
      assertThat(send("/reasons/" + key, "act", "retire")).hasStatus(422).bodyText()
          .contains("only reason of its kind");
    }
    assertThat(edits.retire("mentor_conflict", given.bola(), clock.instant()))
        .isEqualTo(new ReasonAnswer.Saved());
    assertThat(edits.retire("mentor_emergency", given.bola(), clock.instant()))
        .isEqualTo(new Refused(Why.LAST_OF_ITS_KIND));
  }

  @Test
  void setsTheLimitOfWaiversAndTakesItAway() {
    assertThat(send("/limit", "most", "2")).hasStatus(303);
    assertThat(sql.sql("select most from waiver_limit").one(Integer.class)).isEqualTo(2);
    for (var wrong : List.of("100", "-1", "two", "1.5")) {
      assertThat(send("/limit", "most", wrong)).hasStatus(422).bodyText()
          .contains("whole number from 0 to 99", "value=\"" + wrong + "\"");
    }
    assertThat(send("/limit", "most", "")).hasStatus(303);
    assertThat(sql.sql("select count(*) from waiver_limit").one(Integer.class)).isZero();
    assertThat(get(ALL)).bodyText().containsSubsequence("2 to any number", "any number to 2");
  }

  private MvcTestResult get(String path) {
    return pages.get().uri(path).with(SignedIn.as(bola())).exchange();
  }

  private MvcTestResult send(String path, String... fields) {
    var request = pages.post().uri(ALL + path).with(SignedIn.as(bola())).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private Viewer bola() {
    return given.bola();
  }
}
