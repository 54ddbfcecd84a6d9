package app.afterbell.desk.mentors;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class MentorsControllerTest {

  private final MockMvcTester pages;
  private final Given given;

  MentorsControllerTest(MockMvcTester pages, Given given) {
    this.pages = pages;
    this.given = given;
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  @BeforeEach
  void mentors() {
    given.session(Cast.CHEMISTRY, "2026-11-16T20:00:00Z"); // Tomás: overdue
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"); // Maya: waits
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z"); // and is ahead
  }

  @Test
  void listsThemByTheAlphabetWithWhatEachHasToLogAndTheirNextSession() {
    assertThat(get(given.imogen(), "/staff/mentors")).hasStatusOk().bodyText()
        .containsSubsequence(given.maya().name(), "Thursday, 4:00 pm", given.tomas().name(), "one overdue",
            "overdue since", "none planned");
  }

  @Test
  void listsWhoOwesByWhatIsDueFirst() {
    assertThat(get(given.bola(), "/staff/mentors?show=owing")).bodyText()
        .containsSubsequence(given.tomas().name(), given.maya().name());
    assertThat(get(given.bola(), "/staff/mentors?show=idle")).bodyText()
        .contains(given.tomas().name()).doesNotContain(given.maya().name());
  }

  @Test
  void beginsAPageAfterTheLastOfThePageBefore() {
    assertThat(get(given.bola(), "/staff/mentors?after=" + given.maya().id().value())).bodyText()
        .contains(given.tomas().name()).doesNotContain(given.maya().name()).contains("From the beginning");
    assertThat(get(given.bola(), "/staff/mentors?after=" + given.tomas().id().value())).hasStatusOk();
    assertThat(get(given.bola(), "/staff/mentors?show=nobody")).hasStatus(404);
    assertThat(get(given.bola(), "/staff/mentors?after=x")).hasStatus(400);
  }

  @Test
  void isAFileForASpreadsheetToo() {
    assertThat(get(given.bola(), "/staff/mentors/file?show=owing")).hasStatusOk()
        .hasHeader("Content-Disposition", "attachment; filename=\"mentors-owing.csv\"").bodyText()
        .contains("Name,Engagements,To log,Overdue,Oldest due at,Next session,Time zone\r\n" + given.tomas()
            .name() + ",1,1,1,"
            + "2026-11-18 21:00,,Europe/London\r\n");
  }

  @Test
  void isForStaffAlone() {
    assertThat(get(given.maya(), "/staff/mentors")).hasStatus(404);
    assertThat(get(given.elena(), "/staff/mentors/file")).hasStatus(404);
  }
}
