package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.afterbell.access.FirstAdmin;
import app.afterbell.access.Passwords;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * People get in: by password, by a link in the mail, as one of the demo's cast, as the first admin of an empty product.
 */
@JourneyTest
class GetInTest {

  private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE_DARK, Look.PHONE, Look.DESK_DARK);
  private static final String PASSWORD = "correct horse battery";

  private final Given given;
  private final Passwords passwords;
  private final FirstAdmin firstAdmin;
  private final Sql sql;

  GetInTest(Given given, Passwords passwords, FirstAdmin firstAdmin, Sql sql) {
    this.given = given;
    this.passwords = passwords;
    this.firstAdmin = firstAdmin;
    this.sql = sql;
  }

  @Test
  void byPasswordAfterOneThatWasWrong(Browser browser) {
    passwords.set(given.maya().id(), PASSWORD, null);
    browser.expect(422);
    var page = browser.open(null, Look.PHONE, "/settings");
    browser.assertNoViolations(page);
    browser.screenshot(page, "sign-in");

    page.getByLabel("Email").fill(given.person(Cast.MAYA).email());
    page.getByLabel("Password").fill("not my password");
    press(page, "Sign in");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The email or the password is wrong.");
    browser.assertNoViolations(page);
    browser.screenshot(page, "sign-in-wrong");

    page.getByLabel("Password").fill(PASSWORD);
    press(page, "Sign in");
    assertThat(page).hasURL(Pattern.compile(".*/settings$"));
    for (var look : LOOKS) {
      var settings = browser.open(given.maya(), look, "/settings");
      browser.screenshot(settings, "settings-" + look.name().toLowerCase());
      browser.assertNoViolations(settings);
    }
  }

  @Test
  void byALinkInTheMailThatAnAdminOfTheDemoSees(Browser browser) {
    var email = given.person(Cast.MAYA).email();
    var asking = browser.open(null, "/sign-in/link");
    browser.assertNoViolations(asking);
    browser.screenshot(asking, "link");
    asking.getByLabel("Email").fill(email);
    press(asking, "Send the link");
    assertThat(asking.getByRole(AriaRole.HEADING)).hasText("Look in your mail");
    browser.screenshot(asking, "link-sent");
    // written after the answer was given
    await().until(() -> sql.sql("select count(*) from mail_message").one(Integer.class) == 1);

    var imogen = given.imogen();
    sql.sql("update organization set demo = true").update(); // elsewhere no link is shown to anybody
    var mailbox = browser.open(imogen, "/staff/mailbox");
    browser.screenshot(mailbox, "mailbox");
    browser.assertNoViolations(mailbox);
    mailbox.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Your link to sign in")).click();
    browser.screenshot(mailbox, "message");
    browser.assertNoViolations(mailbox);
    var link = mailbox.locator(".letter a").getAttribute("href");

    var mayas = browser.open(null, Look.PHONE_DARK, link.replaceFirst("^https?://[^/]+", ""));
    browser.screenshot(mayas, "press");
    browser.assertNoViolations(mayas);
    press(mayas, "Sign in as Maya Okafor");
    assertThat(mayas).hasURL(Pattern.compile(".*/mentor$"));
  }

  @Test
  void asOneOfTheDemosCast(Browser browser) {
    given.maya();
    given.ana();
    given.imogen();
    given.bola();
    sql.sql("update organization set demo = true").update();

    for (var look : LOOKS) {
      var page = browser.open(null, look, "/sign-in");
      browser.screenshot(page, "demo-" + look.name().toLowerCase());
      browser.assertNoViolations(page);
    }
    var page = browser.open(null, "/sign-in");
    press(page, "Maya Okafor Mentor");
    assertThat(page).hasURL(Pattern.compile(".*/mentor$"));
  }

  @Test
  void asTheFirstAdminOfAnEmptyProduct(Browser browser) {
    var link = firstAdmin.invite(TestClock.START).orElseThrow();
    browser.expect(422);
    var page = browser.open(null, Look.PHONE, "/first-admin?link=" + link.value());
    browser.screenshot(page, "first-admin");
    browser.assertNoViolations(page);

    page.getByLabel("Company’s name").fill("Riverside Tutoring");
    page.getByLabel("Support email").fill("help@riverside.example");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Imogen Castellanos");
    page.getByLabel("Email", new Page.GetByLabelOptions().setExact(true)).fill("imogen@riverside.example");
    page.getByLabel("Password").fill("short");
    press(page, "Set up and sign in");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("at least 12 characters");
    browser.screenshot(page, "first-admin-wrong");
    browser.assertNoViolations(page);

    page.getByLabel("Password").fill(PASSWORD);
    press(page, "Set up and sign in");
    assertThat(page).hasURL(Pattern.compile(".*/staff$"));
  }

  private static void press(Page page, String name) {
    Locator button = page.getByRole(AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName(name).setExact(name.equals("Sign in")));
    button.click();
  }
}
