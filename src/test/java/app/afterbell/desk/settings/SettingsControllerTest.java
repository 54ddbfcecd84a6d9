package app.afterbell.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.people.People;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.web.SettingsLine;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class SettingsControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final List<SettingsLine> lines;

  SettingsControllerTest(MockMvcTester pages, Given given, People people, List<SettingsLine> lines) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.lines = lines;
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void listsWhatTheReaderMayOpen() {
    assertThat(get(given.imogen(), "/staff/settings")).hasStatusOk().bodyText()
        .contains("/settings/moving", "/settings/slack", "/staff/templates", "/staff/outstanding", "/staff/readings",
            "/staff/imports", "Examples");
    people.giveRoles(given.bola().id(), Set.of(Role.FINANCE));
    assertThat(get(given.bola(), "/staff/settings")).hasStatusOk().bodyText()
        .contains("/staff/people").doesNotContain("/settings/moving", "/settings/slack", "/staff/readings");
  }

  @Test
  void isTheCurrentPlaceOnThePagesThatItLists() {
    for (var path : List.of("/staff/templates", "/settings/moving", "/staff/people")) {
      assertThat(get(given.imogen(), path)).bodyText()
          .containsPattern("href=\"/staff/settings\" aria-current=\"page\"");
    }
  }

  @Test
  void hasEveryLineThatStaffAloneMayOpenAndNobodysOwn() {
    for (var line : lines) {
      var everybodys = line.visible(given.maya()) || line.visible(given.elena()) || line.visible(given.viewer("ana"));
      assertThat(line.ofCompany()).as(line.path()).isEqualTo(!everybodys);
    }
    assertThat(get(given.imogen(), "/settings")).bodyText().doesNotContain("/settings/moving");
  }
}
