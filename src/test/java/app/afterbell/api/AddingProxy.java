package app.afterbell.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stands between a client and the product, and adds a field to each object of each answer, as a later version may. */
final class AddingProxy implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> PASSED_ON = Set.of("authorization", "content-type", "accept");

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;
  private final String target;

  private AddingProxy(HttpServer server, String target) {
    this.server = server;
    this.target = target;
  }

  static AddingProxy before(String target) throws IOException {
    var proxy = new AddingProxy(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), target);
    proxy.server.createContext("/", proxy::passOn);
    proxy.server.start();
    return proxy;
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void passOn(HttpExchange exchange) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange.getRequestHeaders().forEach((name, values) -> {
      if (PASSED_ON.contains(name.toLowerCase())) {
        request.header(name, values.getFirst());
      }
    });
    try (exchange) {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      var body = JSON.writeValueAsBytes(added(JSON.readTree(answer.body())));
      exchange.getResponseHeaders().add("Content-Type", answer.headers().firstValue("Content-Type").orElseThrow());
      exchange.sendResponseHeaders(answer.statusCode(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode added(JsonNode node) {
    node.forEach(AddingProxy::added);
    if (node instanceof ObjectNode object) {
      object.putObject("addedLater").put("by", "a later version");
    }
    return node;
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }
}
