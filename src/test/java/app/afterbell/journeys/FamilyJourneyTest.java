package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A guardian of two, a student and another family of the same group read what was done, and practise. */
@JourneyTest
class FamilyJourneyTest {

  private final Given given;
  private final NotesLog notes;
  private final TestClock clock;

  FamilyJourneyTest(Given given, NotesLog notes, TestClock clock) {
    this.given = given;
    this.notes = notes;
    this.clock = clock;
  }

  private SessionId aWeek() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"), TestClock.START.minus(Duration.ofDays(7)));
    given.noted(
        given.attended(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START),
        "## What went well\nAna explained the vertex form back to me without prompting.\n\n## To practise\n- "
        + "Problems 12 to 20, odd\n- Watch the sign when *a* is negative",
        TestClock.START);
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    var club = given.attended(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), TestClock.START);
    write(club, 0, "## What we did\nBuilt two grippers.", "Lucía drew the gripper that held.",
        "Noa found why it shook.");
    return club;
  }

  private void write(SessionId club, int basedOn, String body, String lucias, String noas) {
    var parts = Map.of(given.viewer(Cast.LUCIA).id(), lucias, given.viewer(Cast.NOA).id(), noas);
    var submission = new NotesSubmission(basedOn, body, parts, 0);
    org.assertj.core.api.Assertions.assertThat(notes.submit(club, submission, given.maya(), clock.instant()).accepted())
        .isTrue();
  }

  private void look(Browser browser, Viewer viewer, String path, String name) {
    for (var look : new Look[] {Look.DESK, Look.PHONE_DARK}) {
      var page = browser.look(viewer, look, path);
      browser.screenshot(page, name + "-" + look.name().toLowerCase(java.util.Locale.ROOT));
      browser.assertNoViolations(page);
    }
  }

  @Test
  void aGuardianOfTwoReadsBoth(Browser browser) {
    aWeek();
    var page = browser.open(given.elena(), Look.PHONE, "/family");
    assertThat(page.getByText("Lucía drew the gripper")).isVisible();
    assertThat(page.getByText("Noa found")).hasCount(0);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lucía").setExact(true)).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Lucía’s sessions"))).isVisible();
    assertThat(page.getByText("Ana explained the vertex form")).hasCount(0);

    look(browser, given.elena(), "/family", "two");
    look(browser, given.elena(), "/family/practice", "practice");
    look(browser, given.elena(), "/family/notes", "notes");
    look(browser, given.elena(), "/family/billing", "billing");
    look(browser, given.elena(), "/settings/receipts", "receipts");
  }

  @Test
  void aStudentReadsTheirOwnAndTicks(Browser browser) {
    aWeek();
    var page = browser.open(given.ana(), Look.PHONE, "/family");
    var item = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Problems 12 to 20, odd"));
    assertThat(item).not().isChecked();
    item.click();
    assertThat(item).isChecked();
    assertThat(page.getByText("All 3, one done")).isVisible();
    assertThat(item).isFocused();
    browser.assertNoViolations(page);
    browser.screenshot(page, "ticked");
    page.keyboard().press("Enter");
    assertThat(item).not().isChecked();

    var bare = browser.open(given.ana(), Look.WITHOUT_SCRIPT, "/family");
    bare.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Watch the sign")).click();
    bare.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All 3, one done")).click();
    bare.getByText("Done: 1").click();
    assertThat(bare.getByText("Ticked by Ana Rivera, today, 5:12 pm")).isVisible();
    assertThat(bare.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Watch the sign"))).isChecked();
    look(browser, given.ana(), "/family", "student");
  }

  @Test
  void eachFamilyOfAGroupSeesItsOwnPartAndItArrivesByItself(Browser browser) {
    var club = aWeek();
    var avi = browser.open(given.viewer(Cast.AVI), Look.PHONE, "/family");
    var elena = browser.open(given.elena(), "/family");
    assertThat(avi.getByText("Noa found why it shook.")).isVisible();
    assertThat(avi.getByText("Lucía drew")).hasCount(0);

    clock.advance(Duration.ofMinutes(1));
    write(club, 1, "## What we did\nBuilt three grippers.", "Lucía drew the gripper that held.",
        "Noa found the window.");
    assertThat(avi.getByText("Noa found the window.")).isVisible();
    assertThat(elena.getByText("Built three grippers.")).isVisible();
    assertThat(elena.getByText("Edited today, 5:13 pm")).isVisible();
    browser.screenshot(avi, "arrived");
  }

  @Test
  void someoneSearchesAndPrints(Browser browser) {
    aWeek();
    var page = browser.open(given.elena(), Look.PHONE, "/family/notes");
    page.getByRole(AriaRole.SEARCHBOX).fill("vertex");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
    assertThat(page.locator("mark")).hasText("vertex");
    org.assertj.core.api.Assertions.assertThat(page.url()).doesNotContain("vertex");
    browser.assertNoViolations(page);
    browser.screenshot(page, "found");

    look(browser, given.elena(), "/family/notes/print", "print-form");
    var paper = browser.open(given.elena(), "/family/notes/print");
    paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(paper.getByText("Which period")).isHidden();
    assertThat(paper.getByRole(AriaRole.NAVIGATION)).hasCount(0);
    browser.screenshot(paper, "paper");
  }

  @Test
  void aMentorSeesWhoHasRead(Browser browser) {
    var club = aWeek();
    browser.open(given.elena(), "/family");
    browser.open(given.viewer(Cast.AVI), "/family");
    look(browser, given.maya(), "/mentor/sessions/" + club.value(), "read-by");
  }
}
