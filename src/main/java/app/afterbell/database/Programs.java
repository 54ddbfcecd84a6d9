package app.afterbell.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the server's programs as they want to be run: never as root, and deaf to the terminal's Ctrl-C. */
final class Programs {

  private final Path binaries;
  private final List<String> prefix;

  Programs(Path binaries) {
    this.binaries = binaries;
    this.prefix = prefix(isRoot(), onPath("unshare"), onPath("setsid"));
  }

  /**
   * A session of its own, since Ctrl-C reaches every process of the terminal's session: the server would hang up
   * while the application still answers. PostgreSQL refuses root; in a user namespace of its own root is nobody there,
   * and the files keep their owner.
   */
  static List<String> prefix(boolean root, @Nullable Path unshare, @Nullable Path setsid) {
    var prefix = new ArrayList<String>();
    if (setsid != null) {
      prefix.add(setsid.toString());
    }
    if (root) {
      if (unshare == null) {
        throw new CannotStart("PostgreSQL does not run as root, and the program unshare (Debian's util-linux), "
            + "which would help, is missing. Start Afterbell as another user, or name a database with --database-url.");
      }
      prefix.addAll(List.of(unshare.toString(), "--user", "--"));
    }
    return prefix;
  }

  /** Starts a program; what it says goes to the end of {@code log}. */
  Process start(Path log, String program, List<String> arguments) throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command)
        .directory(new File("/"))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // PGPORT, PGDATA, LC_… of the person who starts us mean another server
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "LC_ALL", "C", "TZ", "UTC"));
    return builder.start();
  }

  /** Runs a program to its end, with {@code input} to read. */
  void run(Path log, String input, String program, List<String> arguments) throws IOException, InterruptedException {
    var process = start(log, program, arguments);
    try (var out = process.outputWriter()) {
      out.write(input);
    }
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new CannotStart(program + " did not end; its last words are in " + log);
    }
    if (process.exitValue() != 0) {
      throw new CannotStart(program + " failed: " + lastWords(log));
    }
  }

  static String lastWords(Path log) throws IOException {
    var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
    var fatal = lines.reversed().stream().limit(20)
        .filter(line -> line.matches(".*(FATAL|PANIC|error|unshare).*")).findFirst();
    return fatal.or(() -> lines.reversed().stream().findFirst()).orElse("it said nothing") + " (see " + log + ")";
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static @Nullable Path onPath(String program) {
    var path = System.getenv().getOrDefault("PATH", "") + ":/usr/bin:/bin";
    return Arrays.stream(path.split(":"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst().orElse(null);
  }
}
