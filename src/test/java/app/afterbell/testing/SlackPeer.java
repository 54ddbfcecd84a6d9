package app.afterbell.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Slack’s side over HTTP, with what was posted in its channels: it refuses what Slack refuses, and fails as it is told
 * to. One for all tests, as the application is.
 */
public final class SlackPeer {

  public static final SlackPeer SHARED = new SlackPeer();

  public static final String TOKEN = "xoxb-1-test";
  public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  public static final String TEAM = "T0RIVERBEND";

  private static final Set<String> WRITING = Set.of("chat.postMessage", "chat.update", "chat.postEphemeral");

  /** How the next call that writes goes wrong. */
  public enum Mishap {
    /** It is done, and nobody hears of it. */
    ANSWER_LOST,
    TOO_MANY,
    BROKEN,
    NOT_IN_CHANNEL,
    TOKEN_REVOKED,
    MESSAGE_NOT_FOUND
  }

  /** @param edited how often */
  public record Post(String channel, String ts, JsonNode body, int edited) {

    /** What people read, without its signs. */
    public String text() {
      return body.path("blocks").toString();
    }
  }

  private final HttpServer server;
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final List<String> ephemeral = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final ConcurrentLinkedQueue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final List<String> channels = new ArrayList<>();
  private int made;

  private SlackPeer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/api";
  }

  /** A workspace with nothing but these channels, in each of which the app is. */
  public synchronized void begin(String... with) {
    posts.clear();
    ephemeral.clear();
    calls.clear();
    mishaps.clear();
    addresses.clear();
    channels.clear();
    channels.addAll(List.of(with));
  }

  public void nextGoesWrong(Mishap mishap) {
    mishaps.add(mishap);
  }

  public synchronized void knows(String user, String email) {
    addresses.put(user, email);
  }

  public synchronized List<Post> in(String channel) {
    return posts.values().stream().filter(post -> post.channel().equals(channel)).toList();
  }

  public synchronized List<String> ephemeral() {
    return List.copyOf(ephemeral);
  }

  /** Methods, in the order in which they were called. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** Somebody deletes what was posted there. */
  public synchronized void delete(String channel) {
    posts.values().removeIf(post -> post.channel().equals(channel));
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    var method = exchange.getRequestURI().getPath().replaceFirst("^/api/", "");
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(method);
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 200, no("invalid_auth"));
      return;
    }
    var mishap = WRITING.contains(method) ? mishaps.poll() : null;
    if (mishap == Mishap.TOO_MANY) {
      exchange.getResponseHeaders().add("Retry-After", "7");
      send(exchange, 429, "");
    } else if (mishap == Mishap.BROKEN) {
      send(exchange, 500, "<html>");
    } else if (mishap != null && mishap != Mishap.ANSWER_LOST) {
      send(exchange, 200, no(mishap.name().toLowerCase(java.util.Locale.ROOT)));
    } else {
      var answer = done(method, exchange, text);
      if (mishap == Mishap.ANSWER_LOST) {
        exchange.close();
      } else {
        send(exchange, 200, answer);
      }
    }
  }

  private String done(String method, HttpExchange exchange, String text) {
    if (WRITING.contains(method)) {
      var json = exchange.getRequestHeaders().getFirst("Content-Type");
      var body = JsonMapper.shared().readTree(text);
      var wrong = !"application/json; charset=utf-8".equals(json) ? "invalid_post_type"
          : !channels.contains(body.path("channel").asString("")) ? "channel_not_found" : wrong(body);
      return wrong == null ? written(method, body) : no(wrong);
    }
    var query = query(exchange);
    return switch (method) {
      case "auth.test" -> "{\"ok\":true,\"team\":\"Riverbend\",\"team_id\":\"" + TEAM + "\",\"user\":\"afterbell\"}";
      case "conversations.history" -> !channels.contains(query.get("channel")) ? no("channel_not_found")
          : JsonMapper.shared().writeValueAsString(Map.of("ok", true, "messages",
              posts.values().stream().filter(post -> post.channel().equals(query.get("channel")))
                  .map(post -> Map.of("ts", post.ts(), "metadata", post.body().path("metadata"))).toList()));
      case "users.info" -> {
        var email = addresses.get(query.get("user"));
        yield email == null ? no("user_not_found") : JsonMapper.shared().writeValueAsString(Map.of("ok", true, "user",
            Map.of("is_email_confirmed", true, "profile", Map.of("email", email))));
      }
      default -> no("unknown_method");
    };
  }

  private String written(String method, JsonNode body) {
    var channel = body.path("channel").asString("");
    switch (method) {
      case "chat.postMessage" -> {
        var ts = "1700000000.%06d".formatted(++made);
        posts.put(ts, new Post(channel, ts, body, 0));
        return "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(channel, ts);
      }
      case "chat.update" -> {
        var ts = body.path("ts").asString("");
        posts.computeIfPresent(ts, (_, post) -> new Post(post.channel(), ts, body, post.edited() + 1));
        return posts.containsKey(ts) ? "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(channel, ts)
            : no("message_not_found");
      }
      default -> {
        ephemeral.add(body.path("text").asString(""));
        return "{\"ok\":true,\"message_ts\":\"1.1\"}";
      }
    }
  }

  // Slack’s limits of blocks.
  private static @Nullable String wrong(JsonNode body) {
    if (body.path("text").asString("").isEmpty()) {
      return "no_text";
    }
    if (body.path("blocks").size() > 50) {
      return "invalid_blocks";
    }
    for (var block : body.path("blocks")) {
      boolean fits = switch (block.path("type").asString("")) {
        case "section" -> fits(block.path("text").path("text"), 3000);
        case "input" -> fits(block.path("label").path("text"), 2000) && block.path("element").isObject();
        case "context" -> !block.path("elements").isEmpty() && block.path("elements").size() <= 10;
        case "actions" -> !block.path("elements").isEmpty() && block.path("elements").size() <= 25
            && block.path("elements").valueStream().allMatch(button -> fits(button.path("text").path("text"), 75)
                && fits(button.path("value"), 2000) && fits(button.path("action_id"), 255));
        default -> false;
      };
      if (!fits) {
        return "invalid_blocks";
      }
    }
    return null;
  }

  private static boolean fits(JsonNode text, int longest) {
    return !text.asString("").isEmpty() && text.asString("").length() <= longest;
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var query = exchange.getRequestURI().getRawQuery();
    return query == null ? Map.of() : Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static String no(String error) {
    return "{\"ok\":false,\"error\":\"" + error + "\"}";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
