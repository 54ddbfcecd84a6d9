package app.afterbell.notifications;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A reminder arrives; its link opens the notes; from within the mail it is stopped. And what a guardian and staff see
 * around it.
 */
@JourneyTest(sweeps = false)
class ReminderJourneyTest {

  private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE, Look.PHONE_DARK);

  private final Given given;
  private final ReminderSweep sweep;
  private final Sql sql;
  private final TestClock clock;

  ReminderJourneyTest(Given given, ReminderSweep sweep, Sql sql, TestClock clock) {
    this.given = given;
    this.sweep = sweep;
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void aReminderArrivesItsLinkOpensTheNotesAndUnsubscribingWorks(Browser browser) {
    notes();
    var mail = mailOf(Cast.ELENA);

    var page = browser.open(null, Look.PHONE,
        link("/sign-in/link/[A-Za-z0-9_-]{43}\\?next=/family/inbox/[0-9a-f-]+", mail));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in as Elena Rivera")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Notes of 4 sessions of Ana");
    assertThat(page.getByText("Page 84, even problems.").first()).isVisible();
    browser.assertNoViolations(page);

    var stop = browser.open(null, Look.PHONE_DARK, link("/unsubscribe/[A-Za-z0-9_-]{43}", mail));
    browser.screenshot(stop, "stop");
    browser.assertNoViolations(stop);
    stop.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop these reminders")).click();
    assertThat(stop.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Reminders are stopped");
    browser.screenshot(stop, "stopped");
    browser.assertNoViolations(stop);

    page.navigate("/settings/notifications");
    assertThat(page.getByText("No reminders. Notes are on your home page as always.")).isVisible();
  }

  @Test
  void aGuardianChoosesWithoutScript(Browser browser) {
    notes();
    var page = browser.open(given.elena(), Look.WITHOUT_SCRIPT, "/settings/notifications");
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Once a week")).first().check();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save Ana Rivera")).click();
    assertThat(page.getByText("The next is due Sunday, 6:00 pm")).isVisible();
  }

  @Test
  void looksRight(Browser browser) {
    notes();
    clock.advance(Duration.ofDays(1));
    look(browser, given.elena(), "/family/inbox", "inbox");
    var id = sql.sql("select id from notification where guardian_id = :elena").param("elena", given.elena().id())
        .one(NotificationId.class);
    look(browser, given.elena(), "/family/inbox/" + id.value(), "message");
    look(browser, given.elena(), "/family/inbox?page=7", "inbox-none");
    look(browser, given.elena(), "/settings/notifications", "choices");
    browser.expect(410);
    look(browser, null, "/unsubscribe/guessed", "stop-over");
    sql.sql("""
            update mail_message set attempts = 3, trouble = case recipient when :elena then 'address'
              else 'unreachable' end,
                   given_up_at = case recipient when :elena then created_at end,
                   next_attempt_at = case when recipient <> :elena then created_at + interval '2 days' end
            """)
        .param("elena", given.person(Cast.ELENA).email()).update();
    look(browser, given.bola(), "/staff/reminders", "staff");
    sql.sql("delete from mail_message").update();
    look(browser, given.bola(), "/staff/reminders", "staff-none");
  }

  @Test
  void theMailReadsInAnyLight(Browser browser) {
    given.engagement(Cast.ROBOTICS);
    for (int i = 0; i < 4; i++) {
      given.noted(given.session(Cast.ROBOTICS, "2026-11-1" + (2 + i) + "T15:30:00Z"),
          "## What we did\nWiring a **sensor**, with " + "many ".repeat(60) + "wires.\n\n## To practise\n- "
          + "W".repeat(200),
          given.viewer(Cast.LUCIA), "Lucía soldered well. Once more:\n\n1. Tin the tip\n2. Then solder",
          clock.instant());
    }
    later();
    var html = sql.sql("select html from mail_message where recipient = :elena")
        .param("elena", given.person(Cast.ELENA).email()).one(String.class);
    for (var look : LOOKS) {
      var page = browser.open(null, look, "/live-check");
      page.setContent(html);
      browser.screenshot(page, "mail-" + look.name().toLowerCase());
      browser.assertNoViolations(page);
    }
  }

  private void look(Browser browser, Viewer viewer, String path, String name) {
    for (var look : LOOKS) {
      var page = browser.look(viewer, look, path);
      browser.screenshot(page, name + "-" + look.name().toLowerCase());
      browser.assertNoViolations(page);
    }
  }

  private void notes() {
    for (int i = 0; i < 4; i++) {
      var start = Instant.parse("2026-11-02T21:00:00Z").plus(Duration.ofDays(7L * i));
      given.noted(given.session(given.engagement(Cast.ALGEBRA), start), Given.NOTES, clock.instant());
    }
    later();
  }

  private void later() {
    clock.advance(Duration.ofMinutes(10));
    sweep.turn(Turn.at(clock.instant()));
  }

  private String mailOf(String guardian) {
    return sql.sql("select body from mail_message where recipient = :email")
        .param("email", given.person(guardian).email()).one(String.class);
  }

  private static String link(String pattern, String mail) {
    return Pattern.compile(pattern).matcher(mail).results().findFirst().orElseThrow().group();
  }
}
