package app.afterbell.desk.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.people.People;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class MentorControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final People people;

  MentorControllerTest(MockMvcTester pages, Given given, People people) {
    this.pages = pages;
    this.given = given;
    this.people = people;
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void showsOneMentorsSessionsAndLetsThoseLogWhoMay() {
    var open = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var path = "/staff/mentors/" + given.maya().id().value();

    assertThat(get(given.imogen(), path)).hasStatusOk().bodyText()
        .contains("/staff/sessions/" + open.value() + "/attendance").contains("Attendance and notes to log");
    people.giveRoles(given.bola().id(), Set.of(Role.FINANCE));
    assertThat(get(given.bola(), path)).hasStatusOk().bodyText().doesNotContain("/attendance\"");
    assertThat(get(given.imogen(), "/staff/mentors/" + given.ana().id().value())).hasStatus(404);
    assertThat(get(given.imogen(), "/staff/mentors/" + UUID.randomUUID())).hasStatus(404);
  }
}
