package app.afterbell.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.households.Families;
import app.afterbell.people.PersonName;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PeopleControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Families families;

  PeopleControllerTest(MockMvcTester pages, Given given, Families families) {
    this.pages = pages;
    this.given = given;
    this.families = families;
  }

  private MvcTestResult find(Viewer viewer, String what) {
    return pages.post().uri("/staff/people").param("q", what).with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  @Test
  void namesAllFamiliesOfSomebodyByTheAlphabet() {
    var elena = given.elena();
    for (var name : List.of("Zamora", "Abbott")) {
      families.placeGuardian(elena.id(), families.found(new PersonName(name)));
    }
    assertThat(find(given.imogen(), "elena")).hasStatusOk().bodyText()
        .containsPattern("(?s)Abbott.{0,80}Rivera.{0,80}Zamora");
  }

  @Test
  void findsByNameAndByAddressAndSaysWhatSomebodyIs() {
    given.engagement(Cast.ALGEBRA);

    assertThat(find(given.imogen(), "lucía")).hasStatusOk().bodyText()
        .contains("One person is found").contains("Lucía Rivera").contains("no address").contains("Student")
        .contains("Family Rivera");
    assertThat(find(given.imogen(), "lucia riv")).bodyText().contains("One person is found").contains("Lucía Rivera");
    assertThat(find(given.imogen(), "uc")).bodyText().contains("Nobody is found");
    assertThat(find(given.bola(), "MAYA@")).bodyText()
        .contains("/staff/people/" + given.maya().id().value()).contains("Mentor");
    assertThat(find(given.imogen(), "%")).bodyText().contains("Nobody is found");
    assertThat(find(given.imogen(), "  ")).hasStatusOk().bodyText().doesNotContain("found for");
  }

  @Test
  void findsAnAddressByItsBeginningAloneAndNamesFirst() {
    given.engagement(Cast.ALGEBRA);
    var domain = given.maya().name().isEmpty() ? "" : "example";

    assertThat(find(given.imogen(), domain)).bodyText().contains("Nobody is found");
    assertThat(find(given.imogen(), "exa")).bodyText().contains("Nobody is found");
    assertThat(find(given.imogen(), "ma")).bodyText().contains("Maya Okafor");
  }

  private MvcTestResult list(String query) {
    return pages.get().uri("/staff/people" + query).with(SignedIn.as(given.bola())).exchange();
  }

  @Test
  void listsEverybodyAndPartsOfThem() {
    given.engagement(Cast.ALGEBRA);
    given.viewer(Cast.CARMEN);
    given.imogen();
    assertThat(list("")).hasStatusOk().bodyText()
        .containsSubsequence("Ana Rivera", "Bola Akindele", "Elena Rivera", "Maya Okafor");
    assertThat(list("?show=mentors")).bodyText().contains("Maya Okafor").doesNotContain("Elena Rivera", "Ana Rivera");
    assertThat(list("?show=guardians")).bodyText().contains("Elena Rivera").doesNotContain("Maya Okafor");
    assertThat(list("?show=staff")).bodyText().contains("Bola Akindele", "Imogen").doesNotContain("Maya Okafor");
    assertThat(list("?show=alone")).hasStatusOk().bodyText().doesNotContain("Ana Rivera");
    assertThat(list("?show=closed")).bodyText().contains("No account is closed.");
    assertThat(list("?show=others")).hasStatus(404);
  }

  @Test
  void listsWhoHasNeverSignedInAndHasAnAddressToSignInWith() {
    given.engagement(Cast.ALGEBRA);
    var never = list("?show=never");
    assertThat(never).hasStatusOk().bodyText().contains("Elena Rivera").doesNotContain("Lucía Rivera");
  }

  @Test
  void beginsAPageAfterTheLastOfThePageBefore() {
    given.engagement(Cast.ALGEBRA);
    assertThat(list("?after=" + given.elena().id().value())).hasStatusOk().bodyText()
        .contains("Maya Okafor").doesNotContain("Ana Rivera").contains("From the beginning");
  }

  @Test
  void isAFileForASpreadsheetToo() {
    given.engagement(Cast.ALGEBRA);
    assertThat(list("/file?show=guardians")).hasStatusOk()
        .hasHeader("Content-Disposition", "attachment; filename=\"people-guardians.csv\"").bodyText()
        .contains("Name,Email,Roles,Families,Account,Has signed in").contains("Elena Rivera,")
        .contains(",guardian,Rivera,open,");
  }

  @Test
  void isForStaffAlone() {
    assertThat(find(given.maya(), "ana")).hasStatus(404);
    assertThat(find(given.elena(), "ana")).hasStatus(404);
  }
}
