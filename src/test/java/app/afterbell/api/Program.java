package app.afterbell.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Viewer;
import app.afterbell.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that talks to the running application, with somebody's token. Each answer it gets is held against the
 * contract.
 */
public final class Program {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;
  private final Map<String, String> headers;

  private Program(String base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  /** An answer that is as documented. */
  public record Answer(int status, JsonNode body, HttpResponse<String> response) {

    public String text(String pointer) {
      return body.at(pointer).asString();
    }

    public String problem() {
      return body.path("type").asString().replaceFirst(".*/", "");
    }

    public @Nullable String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }
  }

  public static Program without(Environment environment) {
    return new Program(
        "http://localhost:" + environment.getRequiredProperty("local.server.port"),
        Map.of("Accept", "application/json"));
  }

  public static Program of(Environment environment, Tokens tokens, Viewer owner) {
    var made = (Tokens.Made.Done) tokens.make(owner, "test", TestClock.START);
    return without(environment).with("Authorization", "Bearer " + made.secret().value());
  }

  public Program with(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name, value);
    return new Program(base, more);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer put(String path, String json) {
    return with("Content-Type", "application/json")
        .send("PUT", path, json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public Answer send(String method, String path, byte @Nullable [] body) {
    var request = HttpRequest.newBuilder(URI.create(base + path))
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      var type = response.headers().firstValue("Content-Type").orElse("");
      Contract.V1.check(method, path, response.statusCode(), type, response.body());
      assertThat(response.body()).doesNotContain("at app.afterbell", "Exception");
      return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
