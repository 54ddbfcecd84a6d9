package app.afterbell.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The product as a person starts it: {@code bin/run}, in a process of its own. */
final class Product implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final URI address;
  private final Duration firstPage;

  private Product(Process process, URI address, Duration firstPage) {
    this.process = process;
    this.address = address;
    this.firstPage = firstPage;
  }

  /** On a database of the benchmark, with the clock at {@link Company#NOW}. */
  static Product start(Databases databases, String database, Path log) throws IOException, InterruptedException {
    return start(databases, database, log, Map.of());
  }

  /** @param settings more variables */
  static Product start(Databases databases, String database, Path log, Map<String, String> settings)
      throws IOException, InterruptedException {
    var environment = new HashMap<>(settings);
    environment.putAll(databases.asEnvironment(database));
    return start(log, environment, "--now", Company.NOW.toString());
  }

  /** With its own embedded server. */
  static Product start(Path data, Path log) throws IOException, InterruptedException {
    return start(log, Map.of(), "--data", data.toString());
  }

  private static Product start(Path log, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    var port = freePort();
    var command = new ArrayList<>(List.of("bin/run", "--port", Integer.toString(port)));
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("AFTERBELL_NO_TRAINING", "yes");
    builder.environment().putAll(environment);
    long begin = System.nanoTime();
    var process = builder.start();
    var product = new Product(process, URI.create("http://127.0.0.1:" + port),
        Duration.ofNanos(awaitFirstPage(process, port, log) - begin));
    return product;
  }

  private static long awaitFirstPage(Process process, int port, Path log) throws IOException, InterruptedException {
    var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in")).build();
    for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3); System.nanoTime() < end; ) {
      try {
        if (CLIENT.send(page, BodyHandlers.ofString()).statusCode() == 200) {
          return System.nanoTime();
        }
      } catch (IOException _) {
        // not listening yet
      }
      if (!process.isAlive()) {
        break;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    process.destroy();
    throw new IllegalStateException("the product did not start: " + Files.readString(log));
  }

  URI address() {
    return address;
  }

  /** From the start of {@code bin/run} to the first page that was answered with 200. */
  Duration firstPage() {
    return firstPage;
  }

  /** The JVM, which bin/run watches over. */
  long pid() {
    return jvmOf(process);
  }

  /** What a script of bin/ watches over: its child, where it has one. */
  static long jvmOf(Process script) {
    return script.children().findFirst().map(ProcessHandle::pid).orElse(script.pid());
  }

  /** Resident memory of the JVM. */
  long memoryKb() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst().orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
