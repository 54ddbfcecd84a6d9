package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.afterbell.testing.Browser;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@JourneyTest
class StaffImportJourneyTest {

  private static final Path RIVERSIDE = Path.of("src/test/resources/riverside");

  private final Given given;

  StaffImportJourneyTest(Given given) {
    this.given = given;
  }

  @Test
  void bringsACompanyIn(Browser browser) {
    var page = browser.open(given.imogen(), "/staff/imports");
    browser.assertNoViolations(page);
    browser.screenshot(page, "empty");
    page.getByLabel("People").setInputFiles(RIVERSIDE.resolve("people.csv"));
    page.getByLabel("Engagements").setInputFiles(RIVERSIDE.resolve("engagements.csv"));
    page.getByLabel("Sessions").setInputFiles(RIVERSIDE.resolve("sessions.csv"));
    button(page, "Preview").click();

    // somebody of the same name is here
    assertThat(page.getByText("Who is already here?")).isVisible(patiently());
    browser.assertNoViolations(page);
    browser.screenshot(page, "questions");
    somebodyElse(page);
    var press = button(page, "Import 60 people, 27 engagements, 432 sessions");
    assertThat(press).isVisible(patiently());
    browser.assertNoViolations(page);
    browser.screenshot(page, "preview");
    press.click();

    assertThat(page.getByText("Imported. Everything below is in Afterbell now.")).isVisible(patiently());
    browser.assertNoViolations(page);
    browser.screenshot(page, "done");
  }

  @Test
  void saysWhatIsWrongOnAPhone(Browser browser) {
    var page = browser.open(given.imogen(), Look.PHONE, "/staff/imports");
    page.getByLabel("People").setInputFiles(new FilePayload("people.csv", "text/csv", """
        id,name,role,family,email,time_zone
        P1,Maya,teacher,,maya@example,New York
        P1,,student,,,America/New_York
        """.getBytes(StandardCharsets.UTF_8)));
    button(page, "Preview").click();

    assertThat(page.getByText("4 problems")).isVisible(patiently());
    browser.assertNoViolations(page);
    browser.screenshot(page, "problems");
  }

  @Test
  void worksWithoutScript(Browser browser) {
    var page = browser.open(given.imogen(), Look.WITHOUT_SCRIPT, "/staff/imports");
    page.getByLabel("People").setInputFiles(RIVERSIDE.resolve("people.csv"));
    button(page, "Preview").click();

    comesByReloading(page, page.getByText("Who is already here?"));
    somebodyElse(page);
    comesByReloading(page, button(page, "Import 60 people"));
    button(page, "Import 60 people").click();
    comesByReloading(page, page.getByText("Imported. Everything below is in Afterbell now."));
  }

  private static void somebodyElse(Page page) {
    page.getByText("Somebody else, who is new").click();
    button(page, "Save these choices and look again").click();
  }

  // the page, which has no script, is asked anew until the work behind it is done
  private static void comesByReloading(Page page, Locator what) {
    await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
      page.reload();
      return what.isVisible();
    });
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  }
}
