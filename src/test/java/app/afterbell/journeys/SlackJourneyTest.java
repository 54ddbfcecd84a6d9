package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.afterbell.sessions.SessionId;
import app.afterbell.slack.SlackSettings;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.SlackPeer;
import app.afterbell.testing.SlackPress;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mentor asks in the form; staff decide in Slack (R7, R37). */
@JourneyTest
class SlackJourneyTest {

  private static final String STAFF = "C0STAFF";
  private static final String MENTOR = "C0MAYA";

  private final Given given;
  private final SlackSettings settings;
  private final TestClock clock;
  private final SlackPeer slack = SlackPeer.SHARED;

  @LocalServerPort
  private int port;

  SlackJourneyTest(Given given, SlackSettings settings, TestClock clock) {
    this.given = given;
    this.settings = settings;
    this.clock = clock;
  }

  @BeforeEach
  void aWorkspaceWithTwoChannels() {
    slack.begin(STAFF, MENTOR);
    settings.change(new SlackSettings.Change(SlackPeer.TOKEN, SlackPeer.SECRET, STAFF,
        Map.of(given.maya().id(), MENTOR), Map.of()), given.imogen(), TestClock.START);
    slack.knows("U0BOLA", given.person(Cast.BOLA).email());
  }

  @Test
  void aHundredMinutesOfAnHourAreApprovedFromSlack(Browser browser) throws IOException, InterruptedException {
    var session = asked(browser);
    var post = posted("asks for 100 minutes");
    assertThat(post.text()).contains("Bill: $14.16 more", "The quiz was not over.");
    assertThat(slack.in(MENTOR).getFirst().text()).doesNotContain("14.16", "action_id");

    assertThat(press(SlackPress.of(post, "U0BOLA", "approve").saying("Thank you for staying."))).isEqualTo(200);
    posted("Approved, 100 minutes");
    await().until(() -> slack.in(MENTOR).getFirst().text().contains("Thank you for staying."));

    var home = browser.open(given.maya(), Look.PHONE, "/mentor");
    assertThat(home.getByText("Approved, 100 minutes")).isVisible();
    var page = read(home, Look.PHONE, browser);
    assertThat(page.getByText("from Slack")).isVisible();
    assertThat(page.getByText("Thank you for staying.")).isVisible();
    browser.screenshot(page, "slack-approved");
    assertThat(browser.open(given.elena(), "/family/billing").getByText("$141.68").first()).isVisible();
    assertThat(browser.open(given.maya(), "/mentor/earnings").getByText("$83.38").first()).isVisible();
    assertThat(browser.open(given.bola(), "/staff/sessions/" + session.value()).getByText("100 min").first())
        .isVisible();
  }

  @Test
  void oneThatIsDeclinedFromSlackChangesNothing(Browser browser) throws IOException, InterruptedException {
    asked(browser);
    var post = posted("asks for 100 minutes");
    assertThat(press(SlackPress.of(post, "U0BOLA", "decline"))).isEqualTo(200);
    await().until(() -> slack.ephemeral().size() == 1);
    assertThat(press(SlackPress.of(post, "U0BOLA", "decline").saying("Ten minutes are a gift."))).isEqualTo(200);
    posted("Declined");

    var home = browser.open(given.maya(), Look.PHONE_DARK, "/mentor");
    assertThat(home.getByText("Declined")).isVisible();
    var page = read(home, Look.PHONE_DARK, browser);
    assertThat(page.getByText("Ten minutes are a gift.")).isVisible();
    browser.screenshot(page, "slack-declined");
    assertThat(browser.open(given.elena(), "/family/billing").getByText("$127.52").first()).isVisible();
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "PHONE_DARK", "DESK", "DESK_DARK"})
  void anAdminReadsWhatIsSettledAndPosted(Look look, Browser browser) {
    given.asked(given.noted(given.attended(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), 90, TestClock.START),
        Given.NOTES, TestClock.START), 100, "The quiz was not over.", TestClock.START);
    posted("asks for 100 minutes");
    var settled = browser.open(given.imogen(), look, "/settings/slack");
    settled.getByText("Ask Slack whether this works").click();
    assertThat(settled.getByText("It works.")).isVisible();
    browser.assertNoViolations(settled);
    browser.screenshot(settled, "slack-settings-" + look);
    var posts = browser.open(given.imogen(), look, "/staff/slack");
    assertThat(posts.getByText("Bill: $14.16 more, $141.68 in all")).isVisible();
    browser.assertNoViolations(posts);
    browser.screenshot(posts, "slack-posts-" + look);
  }

  // In a page of its own: what is read changes an open home, which would ask for itself while it is left.
  private Page read(Page home, Look look, Browser browser) {
    var link = home.getByText("You asked for 100 minutes").locator("xpath=ancestor::a");
    return browser.open(given.maya(), look, link.getAttribute("href"));
  }

  private SessionId asked(Browser browser) {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.noted(session, Given.NOTES, TestClock.START);
    var form = browser.open(given.maya(), Look.PHONE, "/mentor/sessions/" + session.value() + "/attendance");
    form.getByText("Longer than 90 minutes?").click();
    form.getByLabel("Minutes in all").fill("100");
    form.getByLabel("Why was it longer?").fill("The quiz was not over.");
    form.locator(".actions-bar .btn.primary").first().click();
    form.waitForURL(url -> !url.endsWith("/attendance"));
    return session;
  }

  private SlackPeer.Post posted(String text) {
    await().until(() -> slack.in(STAFF).stream().anyMatch(post -> post.text().contains(text)));
    await().until(() -> !slack.in(MENTOR).isEmpty());
    return slack.in(STAFF).getFirst();
  }

  private int press(SlackPress press) throws IOException, InterruptedException {
    var body = press.body(1);
    var at = clock.instant();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/slack/interactions"))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("X-Slack-Request-Timestamp", String.valueOf(at.getEpochSecond()))
          .header("X-Slack-Signature", SlackPress.signature(SlackPeer.SECRET, at, body))
          .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding()).statusCode();
    }
  }
}
