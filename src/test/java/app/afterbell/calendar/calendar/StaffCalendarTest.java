package app.afterbell.calendar.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class StaffCalendarTest {

  private static final Instant NOW = TestClock.START;

  private final MockMvcTester pages;
  private final Given given;

  StaffCalendarTest(MockMvcTester pages, Given given) {
    this.pages = pages;
    this.given = given;
  }

  private MvcTestResult calendar(Viewer viewer, String query) {
    return pages.get().uri("/staff/calendar" + query).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult find(String words) {
    return pages.post().uri("/staff/calendar/search").param("q", words).param("on", "2026-11-20").param("view", "week")
        .with(csrf())
        .with(SignedIn.as(given.bola())).exchange();
  }

  @Test
  void showsTodayOfEverybody() {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.session(Cast.CHEMISTRY, "2026-11-23T20:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-24T21:00:00Z");

    assertThat(calendar(given.bola(), "")).hasStatusOk().bodyText()
        .contains("<h1>Monday, November 23</h1>").contains("Previous day")
        .containsSubsequence("Chemistry", "with Tomás", "Ana · Algebra II", "with Maya").doesNotContain("November 24");
    assertThat(calendar(given.imogen(), "?view=month")).hasStatusOk().bodyText().contains("November 24");
    assertThat(calendar(given.maya(), "")).hasStatus(404);
    assertThat(calendar(given.elena(), "")).hasStatus(404);
  }

  @Test
  void isNarrowedToAMentorAStudentOrAnEngagement() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), NOW);
    given.session(Cast.ROBOTICS, "2026-11-29T15:30:00Z");
    given.session(Cast.CHEMISTRY, "2026-11-20T20:00:00Z");
    var algebra = given.engagement(Cast.ALGEBRA).value();

    assertThat(calendar(given.bola(), "?mentor=" + given.maya().id().value())).hasStatusOk().bodyText()
        .contains("<h1>November 2026</h1>").contains("Mentor:").contains("<bdi>" + given.maya().name() + "</bdi>")
        .contains("Ana · Algebra II")
        .contains("Robotics club").doesNotContain("Chemistry");
    assertThat(calendar(given.bola(), "?student=" + given.person(Cast.LUCIA).id().value())).hasStatusOk().bodyText()
        .contains("Robotics club").doesNotContain("Algebra");
    assertThat(calendar(given.bola(), "?student=" + given.ana().id().value())).hasStatusOk().bodyText()
        .contains("Algebra").doesNotContain("Robotics");
    assertThat(calendar(given.bola(), "?engagement=" + algebra + "&view=agenda&on=2026-11-10")).hasStatusOk().bodyText()
        .contains("Nov 10 to 23").contains("Algebra").doesNotContain("Robotics");
    assertThat(calendar(given.bola(), "?engagement=" + algebra + "&mentor=" + given.tomas().id().value())).hasStatusOk()
        .bodyText()
        .contains("No session in November 2026.").contains("All mentors").contains("All engagements");
    assertThat(calendar(given.bola(), "?student=" + given.ana().id().value() + "&mentor=" + given.tomas().id().value()
        + "&engagement=" + algebra)).hasStatusOk().bodyText().doesNotContain("slot attended\" href");
    assertThat(calendar(given.bola(), "?mentor=" + UUID.randomUUID())).hasStatus(404);
    assertThat(calendar(given.bola(), "?student=x")).hasStatus(404);
  }

  @Test
  void findsPeopleToNarrowItTo() {
    given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z");
    given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");

    assertThat(find("ana")).hasStatusOk().bodyText()
        .contains("/staff/calendar?on=2026-11-20&amp;view=week&amp;student=" + given.ana().id().value())
        .containsSubsequence("Students", "Engagements", "Ana · Algebra II", "with Maya");
    assertThat(find("LUCIA")).as("without the accent").bodyText()
        .contains("student=" + given.person(Cast.LUCIA).id().value());
    assertThat(find("a")).as("the beginning of a word").bodyText().contains("Ana · Algebra II")
        .contains("student=" + given.ana().id().value());
    assertThat(find("na")).as("within words").bodyText().contains("No mentor, student or engagement with “na”.");
    assertThat(find("club")).bodyText().contains("Robotics club");
    assertThat(find("maya")).bodyText().contains("&amp;mentor=" + given.maya().id().value());
    assertThat(find("no such name")).bodyText().contains("No mentor, student or engagement with “no such name”.");
    assertThat(find(" ")).bodyText().contains("Type a name or a subject.");
    assertThat(find("%")).bodyText().contains("No mentor, student or engagement with “%”.");
  }

  @Test
  void showsAnySessionWithAllItsNotes() {
    var club = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    given.attended(club, 90, NOW);
    given.noted(club, "Built a gripper.", given.viewer(Cast.NOA), "Noa soldered alone.", NOW);

    assertThat(calendar(given.bola(), "?session=" + club.value())).hasStatusOk().bodyText()
        .contains("Built a gripper.").contains("Noa soldered alone.")
        .contains("href=\"/staff/sessions/" + club.value() + "\"")
        .contains("Change it for Maya Okafor").contains("Publish without names");
  }

  @Test
  void showsTheFirstOfManyAndSaysSo() {
    var engagement = given.engagement(Cast.ALGEBRA);
    var first = Instant.parse("2026-11-02T00:00:00Z");
    for (int i = 0; i < 310; i++) {
      given.session(engagement, first.plus(Duration.ofMinutes(i * 4L)), 15);
    }
    assertThat(calendar(given.bola(), "?on=2026-11-02")).bodyText()
        .contains("Showing the first 300 of 310. Choose a mentor, a student or an engagement.");
    assertThat(calendar(given.bola(), "?on=2026-11-02&view=month")).bodyText()
        .contains("Showing the first 10 of 310, the earliest of each day.").contains("+306 <span>more</span>");
    assertThat(calendar(given.bola(), "?on=2026-11-02&view=week")).bodyText().contains("Showing the first 42 of 310");
  }
}
