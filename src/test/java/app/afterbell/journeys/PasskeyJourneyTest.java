package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People sign in by passkeys, with the browser's own ceremony and a virtual device. */
@JourneyTest
class PasskeyJourneyTest {

  private final Given given;
  private final People people;
  private final TestClock clock;
  private final Sql sql;

  PasskeyJourneyTest(Given given, People people, TestClock clock, Sql sql) {
    this.sql = sql;
    this.given = given;
    this.people = people;
    this.clock = clock;
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK", "PHONE_DARK"})
  void addsOneSignsInWithItAndRemovesIt(Look look, Browser browser) {
    browser.expect(422);
    var page = browser.open(given.maya(), look, "/settings");
    plugIn(page, true);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Passkeys")).click();
    picture(browser, page, "none", look);
    add(page);
    picture(browser, page, "added", look);

    signOut(page);
    page.navigate("/mentor/earnings");
    picture(browser, page, "sign-in", look);
    press(page, "Sign in with a passkey");
    assertThat(page).hasURL(Pattern.compile(".*/mentor/earnings$"));

    page.navigate("/settings/passkeys");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Last used");
    page.getByText("Rename").click();
    page.locator("details").getByLabel("Name of the passkey").fill("Telefon von Maya, im roten Etui");
    press(page, "Save");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Telefon von Maya"))).isVisible();
    press(page, "Add a passkey");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("has a passkey for your account already");
    press(page, "Remove");
    assertThat(page.locator("#banner")).containsText("The passkey is removed");
    picture(browser, page, "removed", look);

    signOut(page);
    press(page, "Sign in with a passkey");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("This passkey did not work.");
    picture(browser, page, "refused", look);
  }

  @Test
  void endsWithTheAccount(Browser browser) {
    browser.expect(422);
    var page = browser.open(given.maya(), "/settings/passkeys");
    plugIn(page, true);
    add(page);

    people.close(given.maya().id(), new Editor(null, clock.instant()));

    page.navigate("/sign-in");
    press(page, "Sign in with a passkey");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("This passkey did not work.");
  }

  @Test
  void saysThatNothingWasAddedWithADeviceThatCannotTellWhoItsUserIs(Browser browser) {
    var page = browser.open(given.maya(), Look.PHONE, "/settings/passkeys");
    plugIn(page, false);
    press(page, "Add a passkey");

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nothing was added.");
    picture(browser, page, "cancelled", Look.PHONE);
  }

  @Test
  void saysThatNobodyIsSignedInWhereItIsCancelled(Browser browser) {
    var page = browser.open(null, Look.PHONE, "/sign-in");
    plugIn(page, true); // a device without any passkey
    press(page, "Sign in with a passkey");

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("No passkey was used, so you are not signed in.");
    picture(browser, page, "sign-in-cancelled", Look.PHONE);
  }

  @Test
  void asksToSignInAgainBeforeOneIsAdded(Browser browser) {
    var page = browser.open(given.maya(), "/settings/passkeys");
    plugIn(page, true);
    clock.advance(Duration.ofMinutes(16));
    browser.expect(409);
    press(page, "Add a passkey");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("within 10 minutes");

    page.reload();
    picture(browser, page, "old", Look.DESK);
    press(page, "Sign in again");
    assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?next=%2Fsettings%2Fpasskeys$"));
  }

  @Test
  void showsByACodeInTheMailWhoSitsThere(Browser browser) {
    browser.expect(422);
    for (var look : List.of(Look.PHONE, Look.PHONE_DARK)) {
      var page = browser.open(given.maya(), look, "/settings/tokens");
      clock.advance(Duration.ofMinutes(11));
      page.getByLabel("Name").fill("Timesheet");
      press(page, "Make a token");
      assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Show that it is you")))
          .isVisible();
      press(page, "Mail me a code");
      picture(browser, page, "token-code", look);
      page.getByLabel("Code from the mail").fill(
          sql.sql("select substring(body from '[0-9]{4} [0-9]{4}') from mail_message order by id desc limit 1")
          .one(String.class));
      press(page, "Make a token");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("Timesheet is ready");
    }
    var desk = browser.open(given.maya(), "/settings/address");
    clock.advance(Duration.ofMinutes(11));
    desk.getByLabel("New address").fill("maya@new.example");
    press(desk, "Mail the link");
    picture(browser, desk, "address-asks", Look.DESK);
    var fresh = browser.open(given.maya(), Look.PHONE, "/settings/address");
    fresh.getByLabel("New address").fill("maya@new.example");
    press(fresh, "Mail the link");
    picture(browser, fresh, "address-waits", Look.PHONE);
    var link = sql.sql("select substring(body from '/address/[A-Za-z0-9_-]{43}') from mail_message where recipient = "
        + "'maya@new.example'")
        .one(String.class);
    fresh.navigate(link);
    picture(browser, fresh, "address-confirm", Look.PHONE);
    press(fresh, "Use this address");
    assertThat(fresh.getByRole(AriaRole.HEADING)).containsText("The address is yours here");
    picture(browser, fresh, "address-confirmed", Look.PHONE);
  }

  @Test
  void hidesWhatNeedsAScript(Browser browser) {
    var entry = browser.open(null, Look.WITHOUT_SCRIPT, "/sign-in");
    assertThat(entry.getByText("Sign in with a passkey")).isHidden();
    var settings = browser.open(given.maya(), Look.WITHOUT_SCRIPT, "/settings/passkeys");
    assertThat(settings.getByText("This browser cannot make passkeys.")).isVisible();
    assertThat(settings.getByText("Add a passkey").first()).isHidden();
  }

  @Test
  void endsOneOfTheSignInsOnAnotherDevice(Browser browser) {
    var phone = browser.open(given.maya(), Look.PHONE, "/settings");
    var desk = browser.open(given.maya(), "/settings");
    browser.screenshot(phone, "places");
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Sign out ?:"))).click();
    assertThat(desk.locator("#banner")).containsText("That device is signed out.");
    browser.screenshot(desk, "places-desk");

    phone.reload();
    assertThat(phone).hasURL(Pattern.compile(".*/sign-in\\?next=%2Fsettings$"));
  }

  private static void plugIn(Page page, boolean verifies) {
    CDPSession devTools = page.context().newCDPSession(page);
    devTools.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", verifies);
    options.addProperty("isUserVerified", verifies);
    options.addProperty("automaticPresenceSimulation", true);
    var device = new JsonObject();
    device.add("options", options);
    devTools.send("WebAuthn.addVirtualAuthenticator", device);
  }

  private static void picture(Browser browser, Page page, String name, Look look) {
    browser.screenshot(page, name + "-" + look.name().toLowerCase());
    browser.assertNoViolations(page);
  }

  private static void add(Page page) {
    press(page, "Add a passkey");
    page.waitForURL("**/settings/passkeys?done=added");
    assertThat(page.locator("#banner")).containsText("Your passkey is added.");
  }

  private static void signOut(Page page) {
    page.locator("details.who summary").click();
    press(page, "Sign out");
    assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }
}
