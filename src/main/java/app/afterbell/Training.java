package app.afterbell;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Opens the pages that a person opens first, signed in as the demo's first mentor, so that the JVM's class cache, which
 * {@code bin/run} makes by such a start, holds what they need.
 */
final class Training {

  private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");
  private static final Pattern PERSON = Pattern.compile("name=\"(person)\" value=\"([^\"]+)\"");
  private static final Pattern SESSION = Pattern.compile("href=\"(/mentor/sessions/[^\"]+)\"");

  private final HttpClient client;
  private final String address;

  private Training(HttpClient client, String address) {
    this.client = client;
    this.address = address;
  }

  static void visit(String address) {
    try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL).build()) {
      new Training(client, address).visit();
    } catch (IOException e) {
      System.err.println("The training could not open a page: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void visit() throws IOException, InterruptedException {
    var signIn = get("/");
    post("/sign-in/demo", field(TOKEN, signIn) + "&" + field(PERSON, signIn));
    var session = SESSION.matcher(get("/mentor"));
    if (session.find()) {
      get(session.group(1));
    }
  }

  private static String field(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    return found.find() ? found.group(1) + "=" + URLEncoder.encode(found.group(2), StandardCharsets.UTF_8) : "";
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + path)));
  }

  private void post(String path, String form) throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    System.out.println(answer.statusCode() + " " + answer.uri().getPath());
    return answer.body();
  }
}
