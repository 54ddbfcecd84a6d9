package app.afterbell.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The system's own Chromium or Chrome, started once in a test JVM: that of the variable CHROME, which {@code bin/test}
 * sets, or a known one.
 */
public final class Chromium {

  private static final class Running {
    static final Playwright PLAYWRIGHT = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    static final Browser BROWSER = PLAYWRIGHT.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(executable())
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")));

    static {
      PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
      Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }
  }

  private Chromium() {}

  public static Browser running() {
    return Running.BROWSER;
  }

  private static Path executable() {
    return Stream.of(System.getenv().getOrDefault("CHROME", ""), "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
            "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(name -> !name.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No Chromium or Chrome is found: install one, or let "
        + "CHROME name it"));
  }
}
