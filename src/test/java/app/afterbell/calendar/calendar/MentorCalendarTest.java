package app.afterbell.calendar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class MentorCalendarTest {

  private static final Instant NOW = TestClock.START;

  private final MockMvcTester pages;
  private final Given given;

  MentorCalendarTest(MockMvcTester pages, Given given) {
    this.pages = pages;
    this.given = given;
  }

  private MvcTestResult calendar(Viewer viewer, String query) {
    return pages.get().uri("/mentor/calendar" + query).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult panel(Viewer viewer, String query) {
    return pages.get().uri("/mentor/calendar" + query).header("HX-Request", "true").header("HX-Target", "chosen")
        .with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void showsAMonthWithWhereEachSessionStands() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"), NOW);
    given.noted(given.marked(given.session(Cast.WRITING, "2026-11-18T20:30:00Z"), AttendanceStatus.MISSED, 45, NOW),
        "Away", NOW);
    given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z");
    given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    given.session(Cast.ALGEBRA, "2026-11-23T22:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    given.session(Cast.CHEMISTRY, "2026-11-20T20:00:00Z");

    assertThat(calendar(given.maya(), "")).hasStatusOk().bodyText()
        .contains("<h1>November 2026</h1>").contains("Times are yours, New York.")
        .containsSubsequence("<th scope=\"col\" abbr=\"Sunday\">Sun</th>", "abbr=\"Saturday\"")
        .containsSubsequence("Monday, November 16", "slot attended", "4:00 pm", "Ana · Algebra II", "Attended",
            "Wednesday, November 18", "missed", "Leo · Creative writing", "Missed (billable)",
            "Thursday, November 19", "slot late", "overdue", "Overdue",
            "Sunday, November 22", "slot due", "10:30 am", "to log", "Robotics club", "To log",
            "aria-current=\"date\"", "Monday, November 23", "slot live", "5:00 pm", "Running now",
            "Thursday, November 26", "slot ahead", "Coming")
        .doesNotContain("Chemistry").doesNotContain("December 3");
  }

  @Test
  void keepsTheMonthAndShowsTheChosenSessionBesideIt() {
    var club = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    given.attended(club, 75, NOW);
    given.noted(club, "Built a *gripper*.", given.viewer(Cast.NOA), "Noa soldered alone.", NOW);
    var path = "/mentor/sessions/" + club.value();

    for (var page : new MvcTestResult[] {
        calendar(given.maya(), "?on=2026-11-22&session=" + club.value()),
            panel(given.maya(), "?on=2026-11-22&session=" + club.value())}) {
      assertThat(page).hasStatusOk().bodyText()
          .containsSubsequence("Sun, Nov 22", "Robotics", "10:30 am to 12:00 pm", "75 min, 90 planned", "Cian",
              "Attended",
              "Built a <em>gripper</em>", "For Noa", "Noa soldered alone.", "Notes written today, 5:12 pm")
          .contains("href=\"" + path + "\"").contains("href=\"" + path + "/notes\"").contains("Change attendance")
          .contains("Edit notes");
    }
    assertThat(calendar(given.maya(), "?session=" + club.value())).bodyText().contains("<h1>November 2026</h1>");
    assertThat(panel(given.maya(), "?session=" + club.value())).bodyText().doesNotContain("<h1>")
        .doesNotContain("<html");
  }

  @Test
  void leadsToWhatIsStillToBeLogged() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var path = "/mentor/sessions/" + session.value();
    assertThat(panel(given.maya(), "?session=" + session.value())).bodyText()
        .contains("href=\"" + path + "/attendance\"").contains("To log").contains("60 min planned")
        .contains("No notes yet.");

    given.attended(session, NOW);
    assertThat(panel(given.maya(), "?session=" + session.value())).bodyText()
        .contains("href=\"" + path + "/notes\"").contains("Write notes").contains("60 min as planned")
        .contains("Change attendance").doesNotContain("Log attendance");
  }

  @Test
  void joinsOnlyWhereItIsYetToMeet() {
    var coming = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    var past = given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z");

    assertThat(panel(given.maya(), "?session=" + coming.value())).bodyText()
        .contains("It can be logged from Thursday, 4:00 pm on");
    assertThat(panel(given.maya(), "?session=" + past.value())).bodyText().doesNotContain("Join");
  }

  @Test
  void answersAStrangersSessionAsIfItWereNone() {
    var session = given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z");

    assertThat(calendar(given.tomas(), "?session=" + session.value())).hasStatus(404);
    assertThat(panel(given.tomas(), "?session=" + session.value())).hasStatus(404);
    assertThat(calendar(given.tomas(), "?session=" + java.util.UUID.randomUUID())).hasStatus(404);
    assertThat(calendar(given.tomas(), "")).hasStatusOk().bodyText().doesNotContain("Ana");
    assertThat(calendar(given.elena(), "")).hasStatus(404);
    assertThat(calendar(given.imogen(), "")).hasStatus(404);
  }

  @Test
  void showsADayBesideTheMonth() {
    given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z");

    assertThat(panel(given.maya(), "?on=2026-11-19")).hasStatusOk().bodyText().contains("Thu, Nov 19")
        .contains("Algebra");
    assertThat(panel(given.maya(), "?on=2026-11-20")).hasStatusOk().bodyText().contains("No session on this day.");
  }

  @Test
  void drawsAWeekHourByHour() {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.session(Cast.WRITING, "2026-11-23T21:30:00Z");
    given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2026-11-27T04:30:00Z"));

    assertThat(calendar(given.maya(), "?view=week&on=2026-11-25")).hasStatusOk().bodyText()
        .contains("<h1>Nov 22 to 28</h1>").contains("<th scope=\"row\" rowspan=\"1\">8 am</th>")
        .contains("colspan=\"2\" class=\"today\"").contains("11:30 pm").contains("until 12:30 am");
    assertThat(calendar(given.maya(), "?view=week&on=2026-03-10")).bodyText()
        .contains("On Sunday, March 8, clocks go forward from 2:00 am to 3:00 am.").contains("skipped");
    assertThat(calendar(given.maya(), "?view=week&on=2026-11-01")).bodyText()
        .contains("On Sunday, November 1, clocks go back from 2:00 am to 1:00 am.").contains("1 am <b>again</b>");
  }

  @Test
  void listsDays() {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-12-07T21:00:00Z");

    assertThat(calendar(given.maya(), "?view=agenda")).hasStatusOk().bodyText()
        .contains("<h1>Nov 23 to Dec 6</h1>")
        .containsSubsequence("Monday, November 23", "4:00 to 5:00 pm", "Thursday, December 3")
        .doesNotContain("December 7");
  }

  @Test
  void saysWhatIsNearestWhereThereIsNothing() {
    assertThat(calendar(given.maya(), "")).bodyText()
        .contains("No session in November 2026.").contains("None is planned. Each appears here when it is.");
    given.session(Cast.ALGEBRA, "2026-10-05T20:00:00Z");
    assertThat(calendar(given.maya(), "")).bodyText().contains("The last was Oct 5, 4:00 pm.")
        .contains("?on=2026-10-05");
    given.session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    assertThat(calendar(given.maya(), "")).bodyText().contains("The next is Dec 3, 4:00 pm.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?on=2026-02-31", "?view=x", "?on=x&view=week", "?on=0000-00-00", "?view=month&on=9999-12-31",
      "?on=1970-01-01&view=week", "?view=agenda&on=2199-12-31", "?mentor=x", "?session=",
          "?on=2026-11-23&on=2026-11-24"})
  void showsTheNearestSensiblePage(String query) {
    assertThat(calendar(given.maya(), query)).hasStatusOk();
  }

  @Test
  void collapsesADayOfManyAndHoldsThreeHundred() {
    var engagement = given.engagement(Cast.ALGEBRA);
    var first = Instant.parse("2026-11-01T05:00:00Z");
    for (int i = 0; i < 300; i++) {
      given.session(engagement, first.plus(Duration.ofMinutes(i / 10 * 24L * 60 + i % 10 * 70)), 60);
    }
    assertThat(calendar(given.maya(), "?view=month")).hasStatusOk().bodyText()
        .contains("+6 <span>more</span>").contains("/mentor/calendar?on=2026-11-14&amp;view=agenda")
        .satisfies(html -> assertThat(html.split("class=\"slot ").length).isGreaterThan(300));
  }
}
