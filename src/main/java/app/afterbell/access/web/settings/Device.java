package app.afterbell.access.web.settings;

import java.util.List;
import java.util.Optional;

/** A browser and what it runs on, guessed from what it says of itself: enough to know one's own devices again. */
record Device(String browser, String system) {

  // The first that is named counts: Edge also says Chrome, Chrome also says Safari.
  private static final List<String[]> BROWSERS = List.of(
      new String[] {"Edg", "Edge"}, new String[] {"OPR", "Opera"}, new String[] {"SamsungBrowser", "Samsung Internet"},
      new String[] {"Firefox", "Firefox"}, new String[] {"FxiOS", "Firefox"}, new String[] {"CriOS", "Chrome"},
      new String[] {"Chrome", "Chrome"}, new String[] {"Safari", "Safari"});

  private static final List<String[]> SYSTEMS = List.of(
      new String[] {"iPhone", "iPhone"}, new String[] {"iPad", "iPad"}, new String[] {"Android", "Android"},
      new String[] {"CrOS", "ChromeOS"}, new String[] {"Windows", "Windows"}, new String[] {"Mac OS X", "macOS"},
      new String[] {"Linux", "Linux"});

  static Optional<Device> of(String userAgent) {
    return named(BROWSERS, userAgent)
        .flatMap(browser -> named(SYSTEMS, userAgent).map(system -> new Device(browser, system)));
  }

  private static Optional<String> named(List<String[]> known, String userAgent) {
    return known.stream().filter(one -> userAgent.contains(one[0])).map(one -> one[1]).findFirst();
  }
}
