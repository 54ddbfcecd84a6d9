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
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mentor of a group writes a part for one student (R21). */
@JourneyTest
class NotesPartsJourneyTest {

  private static final String LUCIAS = "Only for Lucía’s family";
  private static final String NOAS = "Only for Noa’s family";

  private final Given given;
  private final Sql sql;
  private SessionId club = SessionId.next();

  NotesPartsJourneyTest(Given given, Sql sql) {
    this.given = given;
    this.sql = sql;
  }

  @BeforeEach
  void aGroup() {
    given.noted(given.session(Cast.ROBOTICS, "2026-11-15T15:30:00Z"), "## To practise\nPage 84.",
        given.viewer(Cast.NOA),
        "Noa needs new glasses.", Instant.parse("2026-11-15T17:30:00Z"));
    club = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
  }

  private String path(String task) {
    return "/mentor/sessions/" + club.value() + task;
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static void unfold(Page page, String only) {
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(only)).first().click();
  }

  private static Locator box(Page page, String only) {
    return page.getByRole(AriaRole.TEXTBOX, named(only));
  }

  /** The one button, whatever it says. */
  private static void press(Page page) {
    page.locator(".actions-bar .primary").click();
  }

  private String standing(String member) {
    return sql.sql("select coalesce(max(body), 'none') from notes_part_fact where session_id = :id and student_id "
        + "= :student")
        .param("id", club).param("student", given.viewer(member).id()).one(String.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK", "PHONE", "PHONE_DARK", "WITHOUT_SCRIPT"})
  void writesAPartForOneStudent(Look look, Browser browser) {
    var page = browser.open(given.maya(), look, path("/attendance"));
    assertThat(box(page, LUCIAS)).isHidden();
    assertThat(page.getByText("Noa needs new glasses.")).isVisible();
    browser.screenshot(page, "closed-" + look);

    box(page, "What we did").fill("The arm lifts 200 g.");
    unfold(page, LUCIAS);
    box(page, LUCIAS).fill("Lucía **led** the build.");
    if (look != Look.WITHOUT_SCRIPT) {
      assertThat(page.locator("details.part").filter(new Locator.FilterOptions().setHasText(LUCIAS))
          .getByText("Saved 5:12 pm")).isVisible();
      browser.assertNoViolations(page);
    }
    browser.screenshot(page, "open-" + look);
    press(page);
    assertThat(page.getByText("is logged. You are paid $112.61 on Dec 4.")).isVisible();
    Assertions.assertThat(standing(Cast.LUCIA)).isEqualTo("Lucía **led** the build.");
    Assertions.assertThat(standing(Cast.NOA)).isEqualTo("none");

    page.navigate(path(""));
    assertThat(page.getByRole(AriaRole.HEADING, named(LUCIAS))).isVisible();
    assertThat(page.locator(".only strong")).hasText("led");
    if (look != Look.WITHOUT_SCRIPT) {
      browser.assertNoViolations(page);
    }
    browser.screenshot(page, "read-" + look);
  }

  @Test
  void opensByTheKeyboardAndKeepsWhatIsTypedOverAReload(Browser browser) {
    var page = browser.open(given.maya(), Look.PHONE, path("/notes"));
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(NOAS)).focus();
    page.keyboard().press("Enter");
    assertThat(box(page, NOAS)).isVisible();
    box(page, NOAS).fill("Noa built the gripper.");
    assertThat(page.getByText("Saved 5:12 pm")).isVisible();
    page.reload();
    assertThat(box(page, NOAS)).hasValue("Noa built the gripper.");
    assertThat(box(page, LUCIAS)).isHidden();

    browser.expect(0);
    page.route("**/notes/draft/*", Route::abort);
    box(page, NOAS).fill("Noa built the gripper, alone.");
    unfold(page, LUCIAS);
    box(page, LUCIAS).fill("Lucía led.");
    assertThat(page.locator("[data-draft-state=unsaved]")).hasCount(2);
    page.reload();
    assertThat(box(page, LUCIAS)).hasValue("Lucía led.");
    assertThat(box(page, NOAS)).hasValue("Noa built the gripper, alone.");

    page.unroute("**/notes/draft/*");
    page.evaluate("dispatchEvent(new Event('online'))");
    assertThat(page.getByText("Saved 5:12 pm")).hasCount(2);
  }

  @Test
  void forgetsTheDevicesCopiesWhenItIsSubmitted(Browser browser) {
    var page = browser.open(given.maya(), path("/notes"));
    box(page, "What we did").fill("The arm lifts.");
    unfold(page, NOAS);
    box(page, NOAS).fill("Noa built it.");
    press(page);
    assertThat(page.getByText("Notes of Robotics club · 4 students are in")).isVisible();
    page.waitForFunction("Object.keys(localStorage).every(key => !key.startsWith('draft:'))");
  }

  @Test
  void keepsPartsBesideAttendanceSentAloneWithoutAScript(Browser browser) {
    var page = browser.open(given.maya(), Look.WITHOUT_SCRIPT, path("/attendance"));
    unfold(page, LUCIAS);
    box(page, LUCIAS).fill("Lucía led.");
    page.getByRole(AriaRole.BUTTON, named("Send attendance only, notes later")).click();
    assertThat(page.getByText("Attendance of Robotics club · 4 students is in")).isVisible();
    assertThat(page.getByText("Draft saved")).isVisible();
    page.navigate(path("/notes"));
    assertThat(box(page, LUCIAS)).hasValue("Lucía led.");
  }

  @Test
  void showsWhatAnotherWroteForAFamilyBesideOnesOwn(Browser browser) {
    browser.expect(409);
    var staff = browser.open(given.bola(), Look.PHONE, "/staff/sessions/" + club.value() + "/notes");
    given.noted(club, "The arm lifts.", given.viewer(Cast.LUCIA), "Maya’s words for Lucía.",
        Instant.parse("2026-11-23T22:11:00Z"));
    box(staff, "What we did").fill("The arm lifts.");
    unfold(staff, LUCIAS);
    box(staff, LUCIAS).fill("Bola’s words for Lucía.");
    press(staff);

    assertThat(staff.locator(".conflict pre").filter(new Locator.FilterOptions().setHasText("Maya’s words")))
        .isVisible();
    assertThat(box(staff, LUCIAS)).hasValue("Bola’s words for Lucía.");
    browser.assertNoViolations(staff);
    browser.screenshot(staff, "changed");
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK_DARK", "PHONE"})
  void holdsNamesOfAnyLengthAndDirection(Look look, Browser browser) {
    browser.expect(422);
    sql.sql("update person set name = 'N' || repeat('o', 198) || 'a' where name = 'Noa Cohen'").update();
    sql.sql("update person set name = 'נועה כהן' where name = 'Ebba Lindqvist'").update();
    var page = browser.open(given.maya(), look, path("/attendance"));
    unfold(page, "Only for נועה’s family");
    box(page, "Only for נועה’s family").fill("נועה בנתה את הזרוע. " + "x".repeat(10_001));
    assertThat(page.getByText("10,021 of 10,000 characters.")).isVisible();
    box(page, "What we did").fill("The arm lifts.");
    press(page);
    assertThat(page.getByText("This part has 10,021 characters. 10,000 are allowed.").first()).isVisible();
    browser.assertNoViolations(page);
    browser.screenshot(page, "names-" + look);
  }

  @ParameterizedTest
  @EnumSource(names = {"DESK", "PHONE_DARK"})
  void findsAndMarksWordsOfParts(Look look, Browser browser) {
    var page = browser.open(given.maya(), look, "/mentor/notes");
    page.getByLabel("A word, a student, an engagement").fill("practise glass");
    page.keyboard().press("Enter");
    assertThat(page.locator("mark")).hasText(new String[] {"practise", "glasses"});
    browser.assertNoViolations(page);
    browser.screenshot(page, "search-" + look);
  }
}
