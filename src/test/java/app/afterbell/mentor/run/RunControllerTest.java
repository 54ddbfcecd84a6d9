package app.afterbell.mentor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.SessionId;
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

/** All that waits, one after the other, as without JavaScript: post, redirect, the next one. */
@PageTest
class RunControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final TestClock clock;

  RunControllerTest(MockMvcTester pages, Given given, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.clock = clock;
  }

  @Test
  void leadsFromTheOldestThroughAllAndSaysTheMoneyAtTheTop() {
    var late = session("2026-11-20T20:00:00Z");
    var first = session("2026-11-23T15:00:00Z");
    var second = session("2026-11-23T18:00:00Z");
    assertThat(get("/mentor")).bodyText().contains("/mentor/catch-up");

    var begins = get("/mentor/catch-up");
    assertThat(begins).hasStatus(303).hasRedirectedUrl(at(late, 3));
    assertThat(get(at(late, 3))).hasStatusOk().bodyText()
        .contains("3 to log", "0 of 3 logged",
            "3 sessions: you are paid $150.09 on Dec 4 if sent by Wednesday, 11:00 am.",
            "Leave for later", "/mentor/catch-up?run=3&amp;after=" + late.value());

    var sent = send(late, 3);
    assertThat(sent).hasStatus(303)
        .hasRedirectedUrl("/mentor/catch-up?run=3&after=" + late.value() + "&sent=" + late.value());
    assertThat(get(sent.getResponse().getRedirectedUrl())).hasStatus(303)
        .hasRedirectedUrl(at(first, 3) + "&sent=" + late.value());
    assertThat(get(at(first, 3) + "&sent=" + late.value())).bodyText()
        .contains("2 to log", "1 of 3 logged", "is logged. You are paid $50.03");

    assertThat(get("/mentor/catch-up?run=3&after=" + first.value())).as("left for later")
        .hasRedirectedUrl(at(second, 3));
    var last = send(second, 3);
    assertThat(get(last.getResponse().getRedirectedUrl())).hasStatusOk().bodyText()
        .contains("That was the last one", "2 sessions are logged.", "One session still waits.",
            "Log the one that waits");
    assertThat(get("/mentor/catch-up")).as("who comes back begins with what waits").hasRedirectedUrl(at(first, 1));
    assertThat(get(send(first, 1).getResponse().getRedirectedUrl())).hasStatusOk().bodyText()
        .contains("Nothing more to log", "One session is logged.").doesNotContain("Leave for later");
  }

  @Test
  void leadsToTheNotesAloneWhereAttendanceIsIn() {
    var session = given.attended(session("2026-11-23T15:00:00Z"), clock.instant());
    assertThat(get("/mentor/catch-up")).hasRedirectedUrl("/mentor/sessions/" + session.value() + "/notes?run=1");
    assertThat(get("/mentor/sessions/" + session.value() + "/notes?run=1")).bodyText().contains("One to log");
    var sent = pages.post().uri("/mentor/sessions/" + session.value() + "/notes").param("run", "1")
        .param("what", "log").param("notes", Given.NOTES).with(SignedIn.as(given.maya())).with(csrf()).exchange();
    assertThat(sent).hasRedirectedUrl(
        "/mentor/catch-up?run=1&after=" + session.value() + "&sent=" + session.value());
  }

  @Test
  void staysInTheRunWhereSomethingIsRefused() {
    var session = session("2026-11-23T15:00:00Z");
    assertThat(pages.post().uri("/mentor/sessions/" + session.value() + "/attendance").param("run", "1")
        .param("what", "both").param("minutes", "62").param("status-" + given.ana().id().value(), "attended")
        .param("notes", Given.NOTES).with(SignedIn.as(given.maya())).with(csrf()))
        .hasStatus(422).bodyText().contains("0 of 1 logged", "name=\"run\" value=\"1\"");
  }

  @Test
  void saysThatNothingWaits() {
    session("2026-11-26T21:00:00Z"); // to come
    assertThat(get("/mentor/catch-up")).hasStatusOk().bodyText().contains("Nothing more to log");
    assertThat(get("/mentor/catch-up?run=0&after=x")).hasStatus(400);
    assertThat(get("/mentor")).bodyText().doesNotContain("/mentor/catch-up");
  }

  @Test
  void showsNobodyElsesAndNoRunWhereThereIsNone() {
    var session = session("2026-11-23T15:00:00Z");
    assertThat(get("/mentor/sessions/" + session.value() + "/attendance?run=many")).hasStatusOk().bodyText()
        .doesNotContain("of 1 logged", "Leave for later");
    assertThat(get("/staff/sessions/" + session.value() + "/attendance?run=3", given.bola())).hasStatusOk().bodyText()
        .doesNotContain("Leave for later");
    assertThat(get("/mentor/catch-up", given.tomas())).bodyText().contains("Nothing more to log");
    assertThat(get("/mentor/catch-up?run=1&after=" + session.value() + "&sent=" + session.value(), given.tomas()))
        .hasStatusOk().bodyText().doesNotContain("Algebra");
  }

  private SessionId session(String startsAt) {
    return given.session(given.engagement(Cast.ALGEBRA), Instant.parse(startsAt));
  }

  private static String at(SessionId session, int of) {
    return "/mentor/sessions/" + session.value() + "/attendance?run=" + of;
  }

  private MvcTestResult send(SessionId session, int of) {
    return pages.post().uri("/mentor/sessions/" + session.value() + "/attendance").param("run", String.valueOf(of))
        .param("what", "both").param("minutes", "60").param("status-" + given.ana().id().value(), "attended")
        .param("notes", Given.NOTES).with(SignedIn.as(given.maya())).with(csrf()).exchange();
  }

  private MvcTestResult get(String path) {
    return get(path, given.maya());
  }

  private MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }
}
