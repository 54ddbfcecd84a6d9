package app.afterbell.frame.web.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FindControllerTest {

  private final MockMvcTester pages;
  private final Given given;

  FindControllerTest(MockMvcTester pages, Given given) {
    this.pages = pages;
    this.given = given;
  }

  private MvcTestResult find(Viewer viewer, String portal, String what) {
    return pages.post().uri(portal + "/find").param("q", what).with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  @Test
  void findsPeopleEngagementsSessionsAndPagesForStaff() {
    var last = given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    var next = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    assertThat(find(given.imogen(), "/staff", "ana riv")).hasStatusOk().bodyText()
        .contains("/staff/people/" + given.viewer(Cast.ANA).id().value(), "Ana Rivera",
            "/staff/sessions/" + next.value(), "Next: Thursday, 4:00 pm", "/staff/sessions/" + last.value());
    assertThat(find(given.imogen(), "/staff", "maya")).bodyText()
        .contains("/staff/people/" + given.maya().id().value(), "/staff/engagements/");
    assertThat(find(given.imogen(), "/staff", "templ")).bodyText().contains("/staff/templates").contains("Templates");
    assertThat(find(given.imogen(), "/staff", "qqq")).bodyText().contains("Nothing is found for “qqq”");
  }

  @Test
  void findsAMentorsOwnByTheirStudents() {
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.session(Cast.CHEMISTRY, "2026-11-26T20:00:00Z"); // of Tomás
    assertThat(find(given.maya(), "/mentor", "ana")).hasStatusOk().bodyText()
        .contains("/mentor/engagements/", "Next: Thursday, 4:00 pm").doesNotContain("/staff/people");
    assertThat(find(given.maya(), "/mentor", "chem")).bodyText().contains("Nothing is found");
    assertThat(find(given.maya(), "/mentor", "calen")).bodyText().contains("/mentor/calendar");
  }

  @Test
  void findsAFamilysByItsSubjectAndItsMentorAndNeverByAnotherChild() {
    given.session(Cast.ROBOTICS, "2026-11-26T15:30:00Z");
    assertThat(find(given.elena(), "/family", "robot")).hasStatusOk().bodyText()
        .contains("Robotics", given.maya().name(), "/family/sessions/");
    assertThat(find(given.elena(), "/family", given.maya().name())).bodyText().contains("/family/sessions/");
    assertThat(find(given.elena(), "/family", "lucía")).bodyText().contains("/family/sessions/");
    assertThat(find(given.elena(), "/family", "cian")).bodyText().doesNotContain("/family/sessions/");
    assertThat(find(given.viewer(Cast.CARMEN), "/family", "robot")).bodyText().doesNotContain("/family/sessions/");
  }

  @Test
  void findsTheDayThatIsTypedAndAFamilysOwnChildren() {
    given.session(Cast.ROBOTICS, "2026-11-26T15:30:00Z");
    assertThat(find(given.maya(), "/mentor", "20 nov")).bodyText().contains("/mentor/calendar?on=2026-11-20",
        "Sessions of Friday, November 20");
    assertThat(find(given.elena(), "/family", "ana")).bodyText().contains("/family/students/"
        + given.ana().id().value());
    assertThat(find(given.elena(), "/family", "cian")).bodyText().doesNotContain("/family/students/");
  }

  @Test
  void listsThePagesBeforeAnythingIsTyped() {
    assertThat(pages.get().uri("/mentor/find").with(SignedIn.as(given.maya())).exchange()).hasStatusOk().bodyText()
        .contains("/mentor/notes", "/mentor/earnings", "Your account").doesNotContain("/settings/moving");
  }

  @Test
  void sendsTheFoundAloneToAScript() {
    given.engagement(Cast.ALGEBRA);
    assertThat(pages.post().uri("/staff/find").param("q", "maya").header("HX-Request", "true")
        .header("HX-Target", "found").with(SignedIn.as(given.imogen())).with(csrf()).exchange()).hasStatusOk()
        .bodyText().contains("Maya Okafor").doesNotContain("<html");
  }
}
