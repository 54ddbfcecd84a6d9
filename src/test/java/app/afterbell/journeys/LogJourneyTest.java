package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole form: statuses, minutes, notes, and what they do. */
@JourneyTest
class LogJourneyTest {

  private final Given given;
  private final Sql sql;
  private SessionId session = SessionId.next();

  LogJourneyTest(Given given, Sql sql) {
    this.given = given;
    this.sql = sql;
  }

  @BeforeEach
  void aSession() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), Instant.parse("2026-11-19T22:30:00Z"));
    session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
  }

  private String path(String task) {
    return "/mentor/sessions/" + session.value() + "/" + task;
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static void choose(Page page, String status) {
    page.locator("label").filter(new Locator.FilterOptions().setHasText(status)).click();
  }

  @ParameterizedTest
  @EnumSource
  void readsWellInEveryLook(Look look, Browser browser) {
    var page = browser.open(given.maya(), look, path("attendance"));

    assertThat(page.getByText("Told by Sunday, 4:00 pm")).isVisible();
    assertThat(page.getByText("Page 84, even problems.")).isVisible();
    browser.screenshot(page, "log-" + look);
    if (look != Look.WITHOUT_SCRIPT) {
      browser.assertNoViolations(page);
      choose(page, "Cancelled (billable)");
      page.getByLabel("When did they tell you?").fill("2026-11-22T15:00");
      assertThat(page.getByText("It is taken with a reason.")).isVisible();
      browser.assertNoViolations(page);
      browser.screenshot(page, "cancelled-" + look);
    }
  }

  @Test
  void logsBothOnAPhone(Browser browser) {
    var page = browser.open(given.maya(), Look.PHONE, path("attendance"));

    page.getByRole(AriaRole.BUTTON, named("How long was it?: 5 more")).click();
    assertThat(page.locator("#effect-line")).containsText("You are paid $54.20 on Dec 4.");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Log 65 min"))).isVisible();
    assertThat(page.locator("#effect-line")).containsText("Notes still wait: they are due Wednesday, 5:00 pm.");
    page.getByLabel("What we did").fill("Completing the square.");
    browser.screenshot(page, "boxes");
    page.getByRole(AriaRole.BUTTON, named("Log 65 min and notes")).click();

    assertThat(page.getByText("is logged. You are paid $54.20 on Dec 4.")).isVisible();
    Assertions.assertThat(sql.sql("select body from notes_fact where session_id = :id")
        .param("id", session).one(String.class)).isEqualTo("## What we did\nCompleting the square.");
  }

  @Test
  void proposesByTheTimeThatTheyTold(Browser browser) {
    var page = browser.open(given.maya(), Look.PHONE, path("attendance"));

    choose(page, "Cancelled (billable)");
    page.getByLabel("When did they tell you?").fill("2026-11-22T15:00");

    assertThat(page.getByText("Told yesterday, 3:00 pm, by Sunday, 4:00 pm: Cancelled (non-billable).")).isVisible();
    assertThat(page.getByLabel("Why another status?")).isVisible();
    choose(page, "Cancelled (non-billable)");
    assertThat(page.getByLabel("Why another status?")).isHidden();
    assertThat(page.getByLabel("How long was it?", new Page.GetByLabelOptions().setExact(true))).isHidden();
    assertThat(page.locator("#effect-line")).containsText("Nothing is paid for this session.");

    assertThat(page.getByLabel("The note that goes to Ana and their guardians"))
        .hasValue("The session with Ana on Monday, November 23 was cancelled.");
    browser.screenshot(page, "sentence");
    page.getByRole(AriaRole.BUTTON, named("Log as cancelled, and send this note")).click();

    assertThat(page.getByText("is logged. Nothing is paid for it.")).isVisible();
  }

  @Test
  void worksWithoutAScript(Browser browser) {
    browser.expect(422);
    var page = browser.open(given.maya(), Look.WITHOUT_SCRIPT, path("attendance"));

    page.getByLabel("How long was it?", new Page.GetByLabelOptions().setExact(true)).fill("200");
    page.getByLabel("What we did").fill("Completing the square.");
    page.getByRole(AriaRole.BUTTON, named("Log 60 min")).click();

    assertThat(page.getByText("200 minutes are more than can be logged here. Log 90, and ask for the rest.").first())
        .isVisible();
    browser.screenshot(page, "refused");
    assertThat(page.getByLabel("What we did")).hasValue("Completing the square.");
    page.getByLabel("How long was it?", new Page.GetByLabelOptions().setExact(true)).fill("65");
    page.getByRole(AriaRole.BUTTON, named("Show billing and pay")).click();
    assertThat(page.getByText("$54.20").last()).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Preview")).click();
    assertThat(page.locator(".preview")).containsText("Completing the square.");
    assertThat(page.locator(".preview")).isInViewport();
    page.getByRole(AriaRole.BUTTON, named("Preview")).click();
    page.getByRole(AriaRole.BUTTON, named("As one text")).click();
    assertThat(page.getByLabel("Session notes")).hasValue("## What we did\nCompleting the square.");
    page.getByRole(AriaRole.BUTTON, named("Log 65 min and notes")).click();
    assertThat(page.getByText("is logged. You are paid $54.20 on Dec 4.")).isVisible();
  }

  @Test
  void logsAGroup(Browser browser) {
    session = given.session(Cast.ROBOTICS, "2026-11-23T15:30:00Z");
    var page = browser.open(given.maya(), Look.PHONE, path("attendance"));
    browser.assertNoViolations(page);

    assertThat(page.getByLabel("How it was for Noa")).isHidden();
    page.getByLabel("Noa Cohen").check();
    assertThat(page.getByLabel("How it was for Noa")).isVisible();
    browser.screenshot(page, "group");
    browser.assertNoViolations(page);
    page.getByLabel("What we did").fill("We built a crane.");
    page.getByRole(AriaRole.BUTTON, named("Log 3 attended, 1 missed, and send your notes")).click();

    assertThat(page.getByText("is logged. You are paid $112.61 on Dec 4.")).isVisible();
  }

  @Test
  void keepsADraftOverReloadsAndADeadNetwork(Browser browser) {
    var page = browser.open(given.maya(), Look.PHONE, path("notes"));
    page.getByLabel("What we did").fill("First sentence.");
    assertThat(page.getByText("Saved 5:12 pm")).isVisible();

    page.reload();
    assertThat(page.getByLabel("What we did")).hasValue("First sentence.");

    browser.expect(0);
    page.context().setOffline(true);
    page.getByLabel("What we did").fill("First sentence. Second.");
    assertThat(page.locator("[data-draft-state=unsaved]")).isVisible();
    page.context().setOffline(false);
    assertThat(page.getByText("Saved 5:12 pm")).isVisible();
    page.reload();
    assertThat(page.getByLabel("What we did")).hasValue("First sentence. Second.");
    browser.screenshot(page, "draft");
  }

  @Test
  void hearsWhatWasTypedBeforeItsScriptsCame(Browser browser) {
    var page = browser.open(given.maya(), Look.PHONE, "/mentor");
    var comes = Browser.withLateScripts(page, path("attendance"));
    page.getByLabel("What we did").fill("Typed in the train.");
    page.locator("input[name=minutes]").fill("45");
    comes.run();
    assertThat(page.getByLabel("What we did")).hasValue("Typed in the train.");
    assertThat(page.getByText("Saved 5:12 pm")).isVisible();
    assertThat(page.locator(".actions-bar .primary")).hasText("Log 45 min and notes");
  }

  @Test
  void showsTwoTabsSideBySide(Browser browser) {
    browser.expect(409);
    var desk = browser.open(given.maya(), path("notes"));
    var phone = browser.open(given.maya(), Look.PHONE, path("notes"));
    desk.getByLabel("What we did").fill("Written at the desk.");
    assertThat(desk.getByText("Saved 5:12 pm")).isVisible();

    phone.getByLabel("What we did").fill("Written on the phone.");

    assertThat(phone.locator("[data-draft-other]")).hasText("## What we did\nWritten at the desk.");
    assertThat(phone.locator("[data-draft-mine]")).hasText("## What we did\nWritten on the phone.");
    browser.screenshot(phone, "two-devices");
    phone.locator("[data-draft-keep]").click();
    assertThat(phone.getByText("Saved 5:12 pm")).isVisible();
    desk.reload();
    assertThat(desk.getByLabel("What we did")).hasValue("Written on the phone.");
  }

  @Test
  void losesNothingWhenTheSignInHasEnded(Browser browser) {
    browser.expect(401);
    var page = browser.open(given.maya(), Look.PHONE, path("notes"));
    sql.sql("delete from sign_in").update();

    page.getByLabel("What we did").fill("Typed after the sign-in ended.");

    assertThat(page.locator("[data-draft-state=signed-out]")).isVisible();
    var again = browser.open(given.maya(), Look.PHONE, path("notes"));
    page.context().addCookies(again.context().cookies());
    page.navigate(path("notes"));
    assertThat(page.getByLabel("What we did")).hasValue("Typed after the sign-in ended.");
  }

  @Test
  void previewsNotesAsFamiliesReadThem(Browser browser) {
    var page = browser.open(given.maya(), path("notes"));
    page.getByLabel("To practise").fill("**Page 84**");

    page.getByRole(AriaRole.BUTTON, named("Preview")).click();

    assertThat(page.locator(".preview strong")).hasText("Page 84");
    assertThat(page.locator(".preview")).isInViewport();
    assertThat(page.getByLabel("To practise")).isHidden();
    browser.assertNoViolations(page);
    browser.screenshot(page, "preview");
  }

  @Test
  void showsWhatAnotherLoggedBesideOnesOwn(Browser browser) {
    browser.expect(409);
    var staff = browser.open(given.bola(), Look.PHONE, "/staff/sessions/" + session.value() + "/attendance");
    assertThat(staff.getByText("You log this for Maya Okafor.")).isVisible();
    browser.assertNoViolations(staff);
    given.logged(session, Instant.parse("2026-11-23T22:10:00Z"));

    staff.getByLabel("What we did").fill("Written by staff.");
    staff.getByRole(AriaRole.BUTTON, named("How long was it?: 5 more")).click();
    staff.getByRole(AriaRole.BUTTON, named("Log 65 min and notes")).click();

    assertThat(staff.getByText("Maya Okafor logged other attendance")).isVisible();
    assertThat(staff.getByText("Maya Okafor submitted other notes")).isVisible();
    assertThat(staff.getByLabel("What we did")).hasValue("Written by staff.");
    browser.assertNoViolations(staff);
    browser.screenshot(staff, "changed");
    staff.getByRole(AriaRole.BUTTON, named("Change to 65 min and the notes")).click();
    assertThat(staff.getByText("Logged. Attendance and notes are in.")).isVisible();
    browser.screenshot(staff, "done");
  }
}
