package app.afterbell.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** R35: a guardian gives their calendar program an address; it fetches, a session moves, it fetches again. */
@JourneyTest
class FeedJourneyTest {

  private static final Instant START = Instant.parse("2026-11-25T21:00:00Z");

  private final Given given;
  private final TestClock clock;

  FeedJourneyTest(Given given, TestClock clock) {
    this.given = given;
    this.clock = clock;
  }

  @Test
  void showsAFamilysSessionsInTheCalendarOfTheirPhone(Browser browser) throws Exception {
    SessionId session = given.session(given.engagement(Cast.ALGEBRA), START);
    var page = browser.open(given.elena(), "/family/calendar");
    link(page, "This calendar on your phone").click();
    button(page, "Make my address").click();
    var address = page.getByLabel("The address").inputValue();
    Assertions.assertThat(link(page, "Open in my calendar program").getAttribute("href"))
        .isEqualTo(address.replaceFirst("^http", "webcal"));
    browser.assertNoViolations(page);
    browser.screenshot(page, "made");

    var first = fetch(address, "");
    Assertions.assertThat(first.body()).contains("DTSTART:20261125T210000Z", "SEQUENCE:0");
    Assertions.assertThat(fetch(address, tag(first)).statusCode()).isEqualTo(304);
    given.moved(session, Asker.MENTOR, given.maya(), START.plusSeconds(3600), clock.instant());
    var second = fetch(address, tag(first));
    Assertions.assertThat(second.statusCode()).isEqualTo(200);
    Assertions.assertThat(second.body()).contains("DTSTART:20261125T220000Z", "SEQUENCE:1");

    page.navigate(page.url().replaceFirst("/settings/.*", "/settings/calendar"));
    assertThat(page.getByText("by Apple Calendar.")).isVisible();
    button(page, "Send me invitations").click();
    assertThat(page.getByText("Invitations are on.")).isVisible();
    browser.assertNoViolations(page);
    browser.screenshot(page, "invited");
    button(page, "Switch it off").click();
    assertThat(page.getByText("Switched off.")).isVisible();
    Assertions.assertThat(fetch(address, "").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> fetch(String address, String tag) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).header("User-Agent", "iOS/18.1 dataaccessd/1.0");
    try (var client = HttpClient.newHttpClient()) {
      return client.send((tag.isEmpty() ? request : request.header("If-None-Match", tag)).build(),
          BodyHandlers.ofString());
    }
  }

  private static String tag(HttpResponse<?> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }
}
