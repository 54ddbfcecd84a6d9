package app.afterbell.feeds;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What program fetches a calendar, by what it says of itself: in the name that its reader knows, else by the first word
 * that it says, without whatever else somebody may have put there.
 */
final class Program {

  private static final String UNNAMED = "?";
  private static final int LONGEST = 40;
  private static final Pattern NAME = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._ -]*");

  // In this order: programs name others whose way they take.
  private static final Map<String, String> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("google-calendar", "Google Calendar");
    KNOWN.put("thunderbird", "Thunderbird");
    KNOWN.put("nextcloud", "Nextcloud");
    KNOWN.put("icsx5", "ICSx5");
    KNOWN.put("fantastical", "Fantastical");
    KNOWN.put("outlook", "Outlook");
    KNOWN.put("microsoft", "Outlook");
    KNOWN.put("dataaccessd", "Apple Calendar");
    KNOWN.put("calendaragent", "Apple Calendar");
    KNOWN.put("accountsd", "Apple Calendar");
    KNOWN.put("ical/", "Apple Calendar");
    KNOWN.put("googlebot", "Google");
  }

  private Program() {}

  /** At most 40 characters. @param agent as the program says; null where it says nothing */
  static String of(@Nullable String agent) {
    var said = agent == null ? "" : agent.strip();
    var lower = said.toLowerCase(Locale.ROOT);
    for (var known : KNOWN.entrySet()) {
      if (lower.contains(known.getKey())) {
        return known.getValue();
      }
    }
    if (lower.startsWith("mozilla/")) {
      return "Browser";
    }
    var name = NAME.matcher(said.split("[/(;]", 2)[0]);
    return name.lookingAt() ? name.group().substring(0, Math.min(name.group().length(), LONGEST)).strip() : UNNAMED;
  }

  /** Whether it did not say. */
  static boolean isUnnamed(String program) {
    return UNNAMED.equals(program);
  }
}
