package app.afterbell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A session is one thing in every portal: "Open" never shows less than the calendar’s panel. */
@PageTest
class FrameTest {

  private static final Instant NOW = TestClock.START;

  private static final Pattern WAY = Pattern.compile("href=\"([^\"]+)\"");
  private static final Pattern SAID = Pattern.compile(
      "<(?:span class=\"tag[^\"]*\"|p class=\"muted\"|div class=\"prose\"|bdi)[^>]*>(.*?)</(?:span|p|div|bdi)>",
      Pattern.DOTALL);

  private final MockMvcTester pages;
  private final Given given;

  FrameTest(MockMvcTester pages, Given given) {
    this.pages = pages;
    this.given = given;
  }

  private String page(String path, Viewer viewer) throws UnsupportedEncodingException {
    var page = pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
    assertThat(page).as(path).hasStatusOk();
    return page.getResponse().getContentAsString();
  }

  private String panel(Portal portal, SessionId session, Viewer viewer) throws UnsupportedEncodingException {
    var panel = pages.get().uri(portal.path() + "/calendar?session=" + session.value())
        .header("HX-Request", "true").header("HX-Target", "chosen").with(SignedIn.as(viewer)).exchange();
    assertThat(panel).hasStatusOk();
    var shown = panel.getResponse().getContentAsString();
    return shown.substring(shown.indexOf("</header>"));
  }

  private static String words(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  @Test
  void opensToNoLessThanThePanelShows() throws UnsupportedEncodingException {
    var coming = given.session(Cast.ROBOTICS, "2026-11-29T15:30:00Z");
    var running = given.session(Cast.ALGEBRA, "2026-11-23T22:00:00Z");
    var unlogged = given.session(Cast.ALGEBRA, "2026-11-23T20:30:00Z");
    var logged = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    given.attended(logged, 75, NOW);
    given.noted(logged, "Built a *gripper*.", given.viewer(Cast.LUCIA), "Lucía soldered alone.", NOW);

    for (var session : List.of(coming, running, unlogged, logged)) {
      bothShow(Portal.MENTOR, session, given.maya());
      bothShow(Portal.STAFF, session, given.bola());
      bothShow(Portal.FAMILY, session, given.elena());
    }
  }

  private void bothShow(Portal portal, SessionId session, Viewer viewer) throws UnsupportedEncodingException {
    var panel = panel(portal, session, viewer);
    var page = page(portal.path() + "/sessions/" + session.value(), viewer);
    var words = words(page);

    WAY.matcher(panel).results().map(way -> way.group(1))
        .filter(way -> !way.equals(portal.path() + "/sessions/" + session.value()))
        .forEach(way -> assertThat(page).as("%s, where it leads", portal).contains("href=\"" + way + "\""));
    var said = SAID.matcher(panel).results().map(found -> words(found.group(1))).filter(one -> !one.isEmpty()).toList();
    assertThat(said).isNotEmpty();
    assertThat(said).as("%s, what it says", portal).allSatisfy(one -> assertThat(words).contains(one));
  }
}
