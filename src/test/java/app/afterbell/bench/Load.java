package app.afterbell.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Requests over HTTP by wrk, one after the other on each of some connections. */
final class Load {

  private static final String PREFIX = "RESULT ";

  private Load() {}

  /** @param body null for GET */
  record Request(String path, String cookies, String body) {

    private String line() {
      return path + "\t" + cookies + "\t" + body;
    }
  }

  /**
   * What came of it.
   *
   * @param sent requests that left; up to one a connection was still under way at the end
   * @param accepted answered as expected
   * @param failed answered otherwise, or not at all
   */
  record Result(long sent, long accepted, long failed, double p50, double p99, double seconds) {

    double perSecond() {
      return accepted / seconds;
    }
  }

  /**
   * @param rotate whether to begin again after the last request; otherwise running out of them is an error
   * @param compressed whether the answers are, as for browsers
   */
  static Result run(URI address, List<Request> requests, int status, boolean rotate, boolean compressed,
      int connections, int seconds) throws IOException, InterruptedException {
    var file = Files.createTempFile("requests", ".txt");
    try {
      Files.writeString(file, requests.stream().map(Request::line).collect(Collectors.joining("\n")));
      var output =
          Commands.run(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s", "-s",
          "src/test/resources/bench/wrk.lua", address.toString(), "--", file.toString(),
          Integer.toString(status), Boolean.toString(rotate), Boolean.toString(compressed)));
      return result(output);
    } finally {
      Files.delete(file);
    }
  }

  private static Result result(String output) {
    return output.lines().filter(line -> line.startsWith(PREFIX)).findFirst()
        .map(line -> JsonMapper.builder().build().readValue(line.substring(PREFIX.length()), Result.class))
        .orElseThrow(() -> new IllegalStateException("wrk says: " + output));
  }
}
