package app.afterbell.feeds;

import app.afterbell.shared.Viewer;
import app.afterbell.testing.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import org.springframework.core.env.Environment;

/** Feeds as calendar programs fetch them, over HTTP. */
abstract class Fetched {

  final Feeds feeds;
  final TestClock clock;
  private final String base;

  Fetched(Feeds feeds, TestClock clock, Environment environment) {
    this.feeds = feeds;
    this.clock = clock;
    this.base = "http://localhost:" + environment.getProperty("local.server.port") + "/feeds/";
  }

  final String feedOf(Viewer viewer) {
    return feeds.make(viewer, clock.instant()).value() + ".ics";
  }

  final HttpResponse<byte[]> fetch(String name, String... headers) throws Exception {
    return send("GET", name, headers);
  }

  final HttpResponse<byte[]> send(String method, String name, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(base + name)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  final List<VEvent> events(String name) throws Exception {
    return Read.events(fetch(name).body());
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
