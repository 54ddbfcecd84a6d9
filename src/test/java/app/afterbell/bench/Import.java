package app.afterbell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** {@code bin/import} of 60,000 sessions, logged, into an empty company: from the start of the program to its end. */
final class Import {

  private static final double SECONDS = 60;

  private final Databases databases;
  private final Path folder;

  Import(Databases databases, Path folder) {
    this.databases = databases;
    this.folder = folder;
  }

  /**
   * @param seconds of the reading of the files and the writing together, start and end of the program with them
   * @param memoryKb the JVM's most
   */
  record Result(double seconds, long memoryKb) {

    void print() {
      System.out.printf("%-36s %.1f s (%s), at most %d MB of the JVM%n", "Import of 60,000 sessions", seconds,
          Must.atMost(seconds, SECONDS, "s"), memoryKb / 1024);
    }
  }

  Result measure() throws IOException, InterruptedException, SQLException {
    Spreadsheets.write(Files.createDirectories(folder));
    var log = folder.resolve("log");
    var builder = new ProcessBuilder("bin/import", folder.toString(), "--apply", "--now", Company.NOW.toString())
        .redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("AFTERBELL_NO_TRAINING", "yes");
    builder.environment().putAll(databases.asEnvironment(databases.empty()));
    long begin = System.nanoTime();
    var process = builder.start();
    long most = 0;
    while (process.isAlive()) {
      most = Math.max(most, mostKb(Product.jvmOf(process)));
      LockSupport.parkNanos(50_000_000);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the import failed: " + Files.readString(log));
    }
    return new Result(seconds, most);
  }

  private static long mostKb(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines.filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst().orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
