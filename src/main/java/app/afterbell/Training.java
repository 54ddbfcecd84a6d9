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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Opens what people open, signed in as each of the demo's, again and again for a while: so that the JVM's cache, which
 * {@code bin/run} makes by such a start, holds the classes that they need, and what the JVM has learned of the methods
 * that are called most. The next start then compiles them at once, and once.
 */
final class Training implements AutoCloseable {

  private static final Duration LASTS = Duration.ofSeconds(20);

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");
  private static final Pattern PAGE = Pattern.compile("href=\"(/(?!assets/)[^\"#]+)\"");
  private static final Pattern PRESS = Pattern.compile("action=\"(/mentor/sessions/[^\"]+/attendance/)as-planned\"");

  private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
      .followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String address;

  private Training(String address) {
    this.address = address;
  }

  static void visit(String address) {
    var people = new ArrayList<Training>();
    try (var nobody = new Training(address)) {
      var signIn = nobody.get("/");
      for (var person : all(PERSON, signIn)) {
        people.add(signedIn(address, person));
      }
      for (long end = System.nanoTime() + LASTS.toNanos(); System.nanoTime() < end && !people.isEmpty(); ) {
        for (var one : people) {
          one.goAround(end);
        }
      }
    } catch (IOException e) {
      System.err.println("The training could not open a page: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      people.forEach(Training::close);
    }
  }

  private static Training signedIn(String address, String person) throws IOException, InterruptedException {
    var training = new Training(address);
    training.post("/sign-in/demo", training.get("/sign-in"), "person", person);
    return training;
  }

  private void goAround(long end) throws IOException, InterruptedException {
    var home = get("/");
    for (var page : all(PAGE, home)) {
      if (System.nanoTime() < end) {
        get(page.replace("&amp;", "&"));
      }
    }
    for (var attendance : all(PRESS, home)) {
      post(attendance + "as-planned", home, "at", "home");
      for (var revision : all(undo(attendance), get("/"))) {
        post(attendance + "withdrawal", home, "revision", revision);
      }
    }
  }

  private static Pattern undo(String attendance) {
    return Pattern.compile(
        "action=\"" + attendance + "withdrawal\".*?name=\"revision\" value=\"([0-9]+)\"", Pattern.DOTALL);
  }

  private static List<String> all(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(found -> found.group(1)).distinct().toList();
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder(URI.create(address + path)));
  }

  private void post(String path, String page, String name, String value) throws IOException, InterruptedException {
    var token = all(TOKEN, page).stream().findFirst().orElse("");
    send(path, HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + name + "=" + encoded(value))));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private String send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      System.out.println(answer.statusCode() + " " + path);
    }
    return answer.body();
  }

  @Override
  public void close() {
    client.close();
  }
}
