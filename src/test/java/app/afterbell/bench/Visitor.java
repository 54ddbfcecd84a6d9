package app.afterbell.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody with a browser's cookies, signed in through the form as everybody is. */
final class Visitor {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Pattern CSRF =
      Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"");

  private final URI address;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> csrf = new LinkedHashMap<>();

  Visitor(URI address) {
    this.address = address;
  }

  /** A person who asks, by the sign-in that {@link Company} gave them, ready to send a form. */
  static Visitor of(URI address, Ask ask) throws IOException, InterruptedException {
    var visitor = new Visitor(address);
    if (ask.cookie() != null) {
      visitor.cookies.put("afterbell", ask.cookie());
    }
    CSRF.matcher(visitor.page("/sign-in/link")).results()
        .forEach(found -> visitor.csrf.put(found.group(2), found.group(1)));
    return visitor;
  }

  static Visitor signedIn(URI address, String email) throws IOException, InterruptedException {
    var visitor = new Visitor(address);
    var form = new LinkedHashMap<>(PageForm.withAction(visitor.page("/sign-in"), "/sign-in").fields());
    form.put("email", email);
    form.put("password", Company.PASSWORD);
    visitor.post("/sign-in", form);
    return visitor;
  }

  /** @throws IllegalStateException where it is not answered by sending the browser on, and not to the sign-in page */
  void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    var answer = send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encode(fields))).build());
    if (answer.statusCode() / 100 != 3 || answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode() + " " + answer.headers()
          .map());
    }
  }

  /** Many at once. @param email of each, by its place from 0 */
  static List<Visitor> signedIn(URI address, int count, IntFunction<String> email)
      throws InterruptedException, ExecutionException {
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Future<Visitor>> signIns = IntStream.range(0, count)
          .mapToObj(i -> pool.submit(() -> Visitor.signedIn(address, email.apply(i)))).toList();
      var visitors = new ArrayList<Visitor>();
      for (var signIn : signIns) {
        visitors.add(signIn.get());
      }
      return visitors;
    }
  }

  /**
   * A form that is answered with a page, as a search is.
   * @throws IllegalStateException where it is not answered with 200
   */
  String asked(PageForm form) throws IOException, InterruptedException {
    var answer = send(to(form.action()).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encode(form.fields()))).build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(form.action() + " was answered with " + answer.statusCode());
    }
    return answer.body();
  }

  /**
   * Asks as a page's form does, except for a stream only for its head.
   *
   * @return what is wrong with the answer; empty where it is as it should be
   */
  String ask(Ask ask) throws IOException, InterruptedException {
    var request = to(ask.path().replace("\"", "%22")).method(ask.method(), body(ask));
    if (ask.token() != null) {
      request.header("Authorization", "Bearer " + ask.token());
    } else if (!ask.method().equals("GET")) {
      csrf.forEach(request::header);
    }
    if (!ask.fields().isEmpty()) {
      request.header("Content-Type", ask.fields().containsKey(Ask.JSON) ? "application/json"
          : "application/x-www-form-urlencoded");
    }
    var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
    answer.body().close();
    return ask.isAnsweredBy(answer.statusCode()) ? "" : "answered with " + answer.statusCode();
  }

  private static HttpRequest.BodyPublisher body(Ask ask) {
    return ask.fields().isEmpty() ? BodyPublishers.noBody()
        : BodyPublishers.ofString(ask.fields().containsKey(Ask.JSON) ? ask.fields().get(Ask.JSON)
            : encode(ask.fields()));
  }

  /** @throws IllegalStateException where it is not answered with 200 */
  String page(String path) throws IOException, InterruptedException {
    var answer = send(to(path).build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode());
    }
    return answer.body();
  }

  /** What is sent over the wire for {@code path} to a browser, which asks for compression: bytes of the body. */
  int weight(String path) throws IOException, InterruptedException {
    var request = to(path).header("Accept-Encoding", "gzip").build();
    return CLIENT.send(request, BodyHandlers.ofByteArray()).body().length;
  }

  String cookies() {
    return cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; "));
  }

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
            + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder to(String path) {
    var request = HttpRequest.newBuilder(address.resolve(path));
    return cookies.isEmpty() ? request : request.header("Cookie", cookies());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    var answer = CLIENT.send(request, BodyHandlers.ofString());
    for (var cookie : answer.headers().allValues("Set-Cookie")) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty()) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return answer;
  }
}
