package app.afterbell.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The product as a process of its own, as {@code java -jar} would start it: with its own main, on a data folder,
 * without the tests' classes.
 */
public final class OwnProcess implements AutoCloseable {

  private final Process process;
  private final List<String> said = new ArrayList<>();
  private final String address;

  private OwnProcess(Process process) throws IOException {
    this.process = process;
    var out = process.inputReader();
    this.address = readUntilReady(out);
    Thread.ofVirtual().start(() -> out.lines().forEach(line -> {}));
  }

  /** What one said that ended by itself, and its exit status. */
  public record Ended(int status, List<String> said) {}

  /** Starts it with these options on any free port, and returns when it is ready. */
  public static OwnProcess started(String... options) throws IOException {
    return new OwnProcess(start(Stream.concat(Stream.of("--port", "0"), Arrays.stream(options))));
  }

  /** Starts it with these options, and waits until it ends. */
  public static Ended ended(String... options) throws IOException, InterruptedException {
    var process = start(Arrays.stream(options));
    var said = process.inputReader().lines().toList();
    return new Ended(process.waitFor(), said);
  }

  /** Starts it with these options, asks it to end as soon as this is so, and waits until it has ended. */
  public static Ended endedOnce(BooleanSupplier so, String... options) throws IOException, InterruptedException {
    var process = start(Arrays.stream(options));
    var said = new ArrayList<String>();
    var reading = Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(said::add));
    while (!so.getAsBoolean()) {
      if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("It ended before: " + said);
      }
    }
    process.destroy();
    int status = process.waitFor();
    reading.join();
    return new Ended(status, List.copyOf(said));
  }

  private static Process start(Stream<String> options) throws IOException {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "-cp", classPath(), "app.afterbell.Application"));
    options.forEach(command::add);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Where it answers: {@code http://localhost:…}. */
  public String address() {
    return address;
  }

  /** What it said until it was ready. */
  public List<String> said() {
    return List.copyOf(said);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** As the power cut would: nothing is put in order. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks it to end, and waits. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private String readUntilReady(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      if (line.startsWith("Afterbell is ready at ")) {
        return line.substring("Afterbell is ready at ".length()).strip();
      }
    }
    throw new IllegalStateException("It ended before it was ready: " + said);
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
        .collect(Collectors.joining(":"));
  }
}
