package app.afterbell.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the environment ask for; the command line counts more.
 *
 * @param host the address to listen at, null for all of them
 * @param port 0 to 65535; 0 takes any free one
 * @param data where the embedded database lies, unless {@code server} names one
 * @param now where the clock starts, null for the real time
 * @param smtp where mail is sent through, null where it stays in the mailbox page
 * @param importFrom the folder of spreadsheets to import instead of serving pages, or null
 * @param apply whether to do what the import's preview says, and not only show it
 * @param tell whether families are then told of its notes
 * @param letters whether to show the mail that waits on this machine, instead of serving pages
 */
public record Options(
    @Nullable String host,
    int port,
    Path data,
    @Nullable DatabaseAddress server,
    boolean empty,
    @Nullable Instant now,
    @Nullable SmtpAddress smtp,
    @Nullable Path importFrom,
    boolean apply,
    boolean tell,
    boolean letters,
    boolean help) {

  private static final Set<String> WITH_VALUE =
      Set.of("host", "port", "data", "database-url", "database-user", "database-password", "now");
  private static final Set<String> FLAGS = Set.of("empty", "apply", "tell", "help");

  /** What {@code --help} says: a file, so that {@code bin/run} can say it without a build. */
  public static String helpText() {
    try (var text = Options.class.getResourceAsStream("/options.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @throws CannotStart where something is not understood, with what would be right */
  public static Options parse(List<String> arguments, Map<String, String> environment) {
    var words = new ArrayDeque<>(arguments);
    var importFrom = "import".equals(words.peek()) ? importFolder(words) : null;
    boolean letters = importFrom == null && "letters".equals(words.peek()) && words.pop() != null;
    var given = read(words);
    if (given.containsKey("data") && given.containsKey("database-url")) {
      throw new CannotStart("--data and --database-url exclude each other: the one is the database that Afterbell "
          + "brings along, the other your own");
    }
    var all = new HashMap<>(given);
    WITH_VALUE.forEach(name -> {
      var value = environment.get("AFTERBELL_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
      if (value != null && !value.isBlank()) {
        all.putIfAbsent(name, value);
      }
    });
    var url = given.containsKey("data") ? null : all.get("database-url");
    return new Options(
        // The demo lets anybody in by one press: it is shown to others only where that is asked for.
        all.getOrDefault("host", url == null ? "127.0.0.1" : null),
        port(all.getOrDefault("port", "8080")),
        Path.of(all.getOrDefault("data", defaultData(environment))).toAbsolutePath().normalize(),
        url == null ? null : DatabaseAddress.of(url, all.get("database-user"), all.get("database-password")),
        all.containsKey("empty"),
        instant(all.get("now")),
        Optional.ofNullable(environment.get("AFTERBELL_SMTP_URL")).filter(text -> !text.isBlank())
            .map(text -> SmtpAddress.of(text, ourName(environment))).orElse(null),
        importFrom,
        all.containsKey("apply"),
        all.containsKey("tell"),
        letters,
        all.containsKey("help"));
  }

  private static @Nullable Path importFolder(Deque<String> words) {
    words.pop();
    if (words.isEmpty() || words.peek().startsWith("--")) {
      if (words.contains("--help")) {
        return null;
      }
      throw new CannotStart("import needs the folder of the spreadsheets: import FOLDER");
    }
    return Path.of(words.pop()).toAbsolutePath().normalize();
  }

  private static Map<String, String> read(Deque<String> words) {
    var given = new HashMap<String, String>();
    while (!words.isEmpty()) {
      var word = words.pop();
      var parts = word.split("=", 2);
      var name = word.equals("-h") ? "help" : parts[0].startsWith("--") ? parts[0].substring(2) : "";
      if (FLAGS.contains(name) && parts.length == 1) {
        given.put(name, "");
      } else if (WITH_VALUE.contains(name)) {
        var value = parts.length == 2 ? parts[1] : words.poll();
        if (value == null || value.isBlank()) {
          throw new CannotStart("--" + name + " needs a value; --help tells the options");
        }
        given.put(name, value);
      } else {
        throw new CannotStart("\"" + word + "\" is no option; --help tells them");
      }
    }
    return given;
  }

  private static @Nullable String ourName(Map<String, String> environment) {
    var name = environment.getOrDefault("AFTERBELL_SMTP_NAME", "").strip();
    var url = environment.getOrDefault("AFTERBELL_URL", "").strip();
    try {
      return !name.isEmpty() ? name : URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null; // what is wrong with it is said where links are made
    }
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
      return Integer.parseInt(text);
    }
    throw new CannotStart("\"" + text + "\" is no port: give a number from 1 to 65535");
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new CannotStart("\"" + text + "\" is no instant: give one as 2026-11-23T22:12:00Z", e);
    }
  }

  private static String defaultData(Map<String, String> environment) {
    var shared = environment.get("XDG_DATA_HOME");
    return shared != null && !shared.isBlank()
        ? shared + "/afterbell"
        : environment.getOrDefault("HOME", System.getProperty("user.home")) + "/.local/share/afterbell";
  }
}
