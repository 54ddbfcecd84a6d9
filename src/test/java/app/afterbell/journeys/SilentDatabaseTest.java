package app.afterbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.Gate;
import app.afterbell.testing.OwnProcess;
import app.afterbell.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The product on a PostgreSQL of its company's, over a network that goes silent, is cut, and comes back. */
@Tag("long")
@Timeout(180)
class SilentDatabaseTest {

  private static final String COOKIE = "afterbell=" + "a".repeat(43);
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static String database;
  private static Gate gate;
  private static OwnProcess product;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.createEmpty("silent");
    gate = new Gate(URI.create(database.substring("jdbc:".length())).getPort());
    product = OwnProcess.started("--database-url", "postgresql://127.0.0.1:" + gate.port() + "/silent",
        "--database-user", TestDatabase.user(), "--database-password", TestDatabase.password());
  }

  @AfterEach
  void comeBack() throws IOException {
    gate.open();
    assertHeals();
  }

  @AfterAll
  static void stop() throws Exception {
    product.close();
    gate.close();
  }

  @Test
  void answersThatItIsNotAvailableAndHealsByItself() throws Exception {
    assertThat(ask("/mentor").statusCode()).isEqualTo(302);

    gate.goSilent();
    var asked = Stream.generate(() -> CompletableFuture.supplyAsync(() -> ask("/mentor"), Thread::startVirtualThread))
        .limit(40).toList();
    assertThat(asked).allSatisfy(answer -> assertNotAvailable(answer.join()));
    var program = ask("/api/v1/tasks");
    assertNotAvailable(program);
    assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(program.body()).contains("#/x-problem-types/unavailable");

    gate.open();
    assertHeals();
    assertThat(ask("/api/v1/tasks").statusCode()).isEqualTo(401);
  }

  @Test
  void goesOnWhereTheConnectionsWereCut() throws Exception {
    assertThat(ask("/mentor").statusCode()).isEqualTo(302);

    gate.cut();

    assertHeals();
  }

  @Test
  void saysThatNobodyKnowsWhetherItWasStoredWhereACommitIsNotAnswered() throws Exception {
    var link = product.said().stream().filter(line -> line.contains("/first-admin?link=")).findFirst().orElseThrow()
        .strip();
    var page = send(HttpRequest.newBuilder(URI.create(link)));
    var token = TOKEN.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    var cookies = String.join("; ",
        page.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0]).toList());
    gate.goSilentAfter("insert into person ", "COMMIT");

    var answer = send(HttpRequest.newBuilder(URI.create(link))
        .header("Cookie", cookies)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form("_csrf", token, "link", link.substring(link.indexOf('=') + 1), "company",
            "Riverbend",
            "support", "help@riverbend.example", "name", "Maya Okafor", "email", "maya@riverbend.example",
            "password", "four quiet words here", "zone", "America/New_York"))));

    assertNotAvailable(answer);
    assertThat(answer.body()).contains("We cannot say whether it was stored").doesNotContain("Nothing was changed");
    gate.open();
    assertThat(JdbcClient.create(new DriverManagerDataSource(database, TestDatabase.user(), TestDatabase.password()))
        .sql("select count(*) from person").query(Integer.class).single()).isEqualTo(1);
  }

  // Each connection that broke is noticed by the first one who uses it: there are 16.
  private void assertHeals() {
    var statuses = Stream.generate(() -> ask("/mentor").statusCode()).limit(20).toList();
    assertThat(statuses).allMatch(status -> status == 302 || status == 503).endsWith(302, 302, 302);
  }

  private static void assertNotAvailable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  private HttpResponse<String> ask(String path) {
    return send(HttpRequest.newBuilder(URI.create(product.address() + path))
        .header("Cookie", COOKIE).header("Authorization", "Bearer ab_" + "a".repeat(43)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String form(String... fields) {
    var all = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      all.append(i == 0 ? "" : "&").append(fields[i]).append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return all.toString();
  }
}
