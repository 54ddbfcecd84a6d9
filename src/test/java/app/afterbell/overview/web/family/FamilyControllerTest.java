package app.afterbell.overview.web.family;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceLog;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FamilyControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final AttendanceLog attendance;
  private final TestClock clock;

  FamilyControllerTest(MockMvcTester pages, Given given, AttendanceLog attendance, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.attendance = attendance;
    this.clock = clock;
  }

  private MvcTestResult family(Viewer viewer) {
    return pages.get().uri("/family").with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void showsAGuardianEachOfTheirStudentsAndNoOther() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    given.logged(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), TestClock.START);
    given.noted(given.session(Cast.CHEMISTRY, "2026-11-23T20:00:00Z"), "Salts", TestClock.START);
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");

    assertThat(family(given.elena())).hasStatusOk().bodyText()
        .contains("Ana’s sessions").contains("Lucía’s sessions").contains("Next: Thursday, 4:00 pm")
        .contains("Factoring trinomials").contains("Attended, 60 min").contains("with " + given.maya().name())
        .doesNotContain("Salts").doesNotContain("Mateo").doesNotContain("Cian").doesNotContain("Noa")
        .doesNotContain("$").doesNotContain("50.03");
    assertThat(family(given.viewer(Cast.CARMEN))).hasStatusOk().bodyText()
        .contains("Salts").doesNotContain("Ana").doesNotContain("trinomials");
  }

  @Test
  void showsAStudentTheirOwn() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    given.logged(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), TestClock.START);

    assertThat(family(given.ana())).hasStatusOk().bodyText()
        .contains("Your sessions").contains("Algebra II").doesNotContain("Robotics");
  }

  @Test
  void showsNotesFromTheirSubmissionOnAndTheStatusWhenItCanNoMoreBeUndone() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    assertThat(family(given.elena())).bodyText().contains("The mentor has not written the notes yet.");

    attendance.submitAsPlanned(session, given.maya(), TestClock.START);
    given.noted(session, "Well *done*", TestClock.START);
    assertThat(family(given.elena())).bodyText().contains("Well <em>done</em>").doesNotContain("Attended");

    clock.advance(Duration.ofMinutes(10));
    assertThat(family(given.elena())).bodyText().contains("Attended, 60 min");
  }

  @Test
  void showsTheNewestThirty() {
    var engagement = given.engagement(Cast.ALGEBRA);
    for (int day = 0; day < 31; day++) {
      given.session(engagement, Instant.parse("2026-11-22T21:00:00Z").minus(Duration.ofDays(day)));
    }
    assertThat(family(given.ana())).bodyText().contains("Oct 24,").doesNotContain("Oct 23,");
  }

  @Test
  void isNoPlaceForMentorsAndStaff() {
    assertThat(family(given.maya())).hasStatus(404);
    assertThat(family(given.imogen())).hasStatus(404);
  }
}
