package app.afterbell.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Programs that the benchmark runs and waits for. */
final class Commands {

  private Commands() {}

  static String run(List<String> command) throws IOException, InterruptedException {
    return run(command, Map.of());
  }

  /** @return what it said */
  static String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command.getFirst() + " failed: " + output);
    }
    return output;
  }
}
