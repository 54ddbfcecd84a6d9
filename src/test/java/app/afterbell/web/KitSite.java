package app.afterbell.web;

import app.afterbell.testing.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.Content;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kit's templates as pages in a browser, under the product's own content security policy, with a server to answer.
 */
final class KitSite implements AutoCloseable {

  /** What the server says. @param json the body */
  record Answer(int status, String json) {}

  final List<Map<String, String>> put = new CopyOnWriteArrayList<>();
  final List<String> troubles = new CopyOnWriteArrayList<>();
  volatile Function<Map<String, String>, Answer> onPut = form ->
      new Answer(200, "{\"version\":1,\"saved\":\"Saved 5:14 pm\"}");
  private volatile String html = "";

  private final Assets assets = new Assets();
  private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

  KitSite() throws IOException {
    server.createContext("/", this::answer);
    server.start();
  }

  /** Shows this as the content of a page of Maya's on which something is written. */
  Page show(String content, int width, ColorScheme scheme) throws IOException {
    html = Kit.render("layout", Kit.ui(Kit.MAYA, "/mentor", 3),
        Map.of("title", "Kit", "content", (Content) output -> output.writeContent(writing() + content)));
    BrowserContext context = Chromium.running().newContext(new Browser.NewContextOptions()
        .setViewportSize(width, 900).setColorScheme(scheme));
    var page = context.newPage();
    page.onPageError(troubles::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("the server responded with a status")
          && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
        troubles.add(message.text());
      }
    });
    page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return page;
  }

  // As such pages have it of themselves.
  private String writing() {
    return "<link rel=\"stylesheet\" href=\"" + assets.style("writing") + "\"><script src=\"" + assets.apart("writing")
        + "\" defer></script>";
  }

  Page show(String content) throws IOException {
    return show(content, 1280, ColorScheme.LIGHT);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var file = path.startsWith("/assets/") ? assets.file(path.substring("/assets/".length())) : null;
    if (file != null) {
      send(exchange, 200, file.type(), file.raw());
    } else if (exchange.getRequestMethod().equals("PUT")) {
      var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      put.add(form);
      var answer = onPut.apply(form);
      send(exchange, answer.status(), "application/json", answer.json().getBytes(StandardCharsets.UTF_8));
    } else {
      send(exchange, 200, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'; base-uri 'none'");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
