package app.afterbell.desk.families;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.people.People;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FamiliesControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final People people;

  FamiliesControllerTest(MockMvcTester pages, Given given, People people) {
    this.pages = pages;
    this.given = given;
    this.people = people;
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void listsThemByTheAlphabetWithWhoIsInThemAndTheirNextSession() {
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.engagement(Cast.WRITING);
    assertThat(get(given.imogen(), "/staff/families")).hasStatusOk().bodyText()
        .containsSubsequence("Rivera", "Ana Rivera", "Elena Rivera", "Thursday, 4:00 pm");
    assertThat(get(given.bola(), "/staff/families?show=quiet")).bodyText()
        .contains("Leo").doesNotContain("Ana Rivera");
    assertThat(get(given.bola(), "/staff/families/file")).hasStatusOk().bodyText()
        .contains("Family,Students,Guardians,Next session,Time zone").contains("2026-11-26 21:00,Europe/London");
  }

  @Test
  void beginsAPageAfterTheLastOfThePageBefore() {
    given.engagement(Cast.ALGEBRA);
    var rivera = given.familyOf(Cast.ANA).value();
    assertThat(get(given.bola(), "/staff/families?after=" + rivera)).hasStatusOk().bodyText()
        .doesNotContain("Ana Rivera").contains("From the beginning");
    assertThat(get(given.bola(), "/staff/families?show=nobody")).hasStatus(404);
  }

  @Test
  void showsOneWithItsEngagementsAndItsSessions() {
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), TestClock.START);
    var path = "/staff/families/" + given.familyOf(Cast.ANA).value();

    assertThat(get(given.imogen(), path)).hasStatusOk().bodyText()
        .containsSubsequence("Ana Rivera", "Next: Thursday, 4:00 pm", "Elena Rivera", "Next sessions",
            "Thu, Nov 26",
            "Last sessions", "Attended", "Billed for the last four weeks", "$85.01");
    people.giveRoles(given.bola().id(), Set.of(Role.COORDINATOR));
    assertThat(get(given.bola(), path)).hasStatusOk().bodyText().doesNotContain("$85.01");
  }

  @Test
  void isForStaffAlone() {
    given.engagement(Cast.ALGEBRA);
    assertThat(get(given.maya(), "/staff/families")).hasStatus(404);
    assertThat(get(given.elena(), "/staff/families/" + given.familyOf(Cast.ANA).value())).hasStatus(404);
    assertThat(get(given.bola(), "/staff/families/" + given.elena().id().value())).hasStatus(404);
  }
}
