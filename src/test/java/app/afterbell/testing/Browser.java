package app.afterbell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The browser of one {@link JourneyTest}: a parameter of its test methods. Each page opened has a context, so a device,
 * of its own. Any script error, console error or answer of 400 and more fails the test, unless it was
 * {@link #expect expected}. Pictures go to {@code target/screenshots}.
 */
public final class Browser {

  /**
   * Milliseconds: what comes at once on a quiet machine comes much later on a busy one. It costs only the tests that
   * fail.
   */
  private static final double PATIENCE = 60_000;

  private final ApplicationContext application;
  private final String story;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final Map<Looking, Page> looking = new HashMap<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private final Set<Integer> expected = new HashSet<>();

  /** @param status the answer's, 0 for what went wrong in a script */
  private record Trouble(int status, String what) {}

  private record Looking(@Nullable Viewer viewer, Look look) {}

  Browser(ApplicationContext application, String story) {
    this.application = application;
    this.story = story;
  }

  /** Opens a page on a desk, signed in as this viewer; nobody for null. */
  public Page open(@Nullable Viewer viewer, String path) {
    return open(viewer, Look.DESK, path);
  }

  public Page open(@Nullable Viewer viewer, Look look, String path) {
    return open(viewer, look, 1, path);
  }

  /** @param density pixels of the screen for one of the page, in each direction: pictures that are kept take more */
  public Page open(@Nullable Viewer viewer, Look look, double density, String path) {
    var context = Chromium.running().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
        .setBaseURL(address())
        .setViewportSize(look.width, look.height)
        .setDeviceScaleFactor(density)
        .setHasTouch(look.width < 600)
        .setColorScheme(look.scheme)
        .setJavaScriptEnabled(look.script)
        .setLocale("en-US")
        .setTimezoneId("Pacific/Chatham"));
    contexts.add(context);
    context.setDefaultTimeout(PATIENCE);
    context.onWebError(error -> troubles.add(new Trouble(0, "script error: " + error.error())));
    context.onConsoleMessage(this::hear);
    context.onResponse(this::see);
    if (viewer != null) {
      context.addCookies(List.of(new Cookie("afterbell", signIn(viewer)).setUrl(address())));
    }
    var page = context.newPage();
    page.navigate(path);
    return page;
  }

  /**
   * Goes there over a network that brings the page and holds back its scripts, until what is given here runs: they come
   * late, and not at once.
   */
  public static Runnable withLateScripts(Page page, String path) {
    var held = new ArrayList<Route>();
    page.route("**/*.js", held::add);
    page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return () -> {
      page.unroute("**/*.js");
      held.forEach(Route::resume);
      page.waitForLoadState(LoadState.LOAD);
    };
  }

  /**
   * Goes there to look at it, on a device that each look of a viewer has once in a test: a new one, with a process of
   * its own, would take as long again as the looking. Stories are told on devices of their own.
   */
  public Page look(@Nullable Viewer viewer, Look look, String path) {
    var kept = looking.get(new Looking(viewer, look));
    if (kept == null) {
      looking.put(new Looking(viewer, look), open(viewer, look, path));
    } else {
      kept.navigate(path);
    }
    return looking.get(new Looking(viewer, look));
  }

  /** This status is what the story is about: it fails nothing. */
  public void expect(int status) {
    expected.add(status);
  }

  /** Keeps a picture of the whole page. @param name what it shows; the story's name stands before it */
  public void screenshot(Page page, String name) {
    var options = new Page.ScreenshotOptions().setFullPage(true)
        .setPath(Path.of("target", "screenshots", story + "-" + name + ".png"));
    try {
      page.screenshot(options);
    } catch (TimeoutError e) {
      throw e;
    } catch (PlaywrightException e) {
      // on a machine that is busy, Chromium now and then says that it cannot
      page.screenshot(options);
    }
  }

  /** No finding of axe, by the rules of WCAG 2.2 A and AA and its best practices; no scrolling sideways. */
  public void assertNoViolations(Page page) {
    assertThat(Axe.violations(page)).as("axe on " + page.url()).isEmpty();
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as(page.url() + " does not scroll sideways at " + page.viewportSize().width).isTrue();
  }

  public String address() {
    return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
  }

  void keepPictures() {
    contexts.stream().flatMap(context -> context.pages().stream()).forEach(page -> screenshot(page, "failed"));
  }

  void assertNoTroubles() {
    // events arrive while something is asked of the browser
    contexts.stream().flatMap(context -> context.pages().stream()).forEach(Page::title);
    assertThat(troubles.stream().filter(trouble -> !expected.contains(trouble.status())).map(Trouble::what))
        .as("what went wrong in the browser").isEmpty();
  }

  void close() {
    contexts.forEach(BrowserContext::close);
  }

  // As the sign-in page would leave it: a row with the hash of what the cookie holds.
  private String signIn(Viewer viewer) {
    var secret = UUID.randomUUID().toString();
    application.getBean(Sql.class).sql("""
            insert into sign_in (token_hash, person_id, created_at, last_seen_at, expires_at)
            values (sha256(convert_to(:secret, 'UTF8')), :person, :now, :now, :expiresAt)
            """)
        .param("secret", secret)
        .param("person", viewer.id())
        .param("now", TestClock.SHARED.instant())
        .param("expiresAt", TestClock.SHARED.instant().plus(Duration.ofDays(1)))
        .update();
    return secret;
  }

  // An answer that is an error is told by the console too: once is enough.
  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") && !message.text().contains("the server responded with a status")) {
      troubles.add(new Trouble(0, "console: " + message.text()));
    }
  }

  private void see(Response response) {
    if (response.status() >= 400) {
      var what = response.status() + " " + response.request().method() + " " + response.url();
      troubles.add(new Trouble(response.status(), what));
    }
  }
}
