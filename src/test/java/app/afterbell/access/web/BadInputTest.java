package app.afterbell.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.access.Passwords;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** What no browser sends, over real HTTP: a clear 4xx, nothing changed, no trace shown, nothing personal in the log. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class BadInputTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String PASSWORD = "correct horse battery";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Given given;
  private final People people;
  private final Passwords passwords;
  private final Sql sql;
  private final String address;
  private String cookie = "";
  private String csrf = "";

  BadInputTest(Given given, People people, Passwords passwords, Sql sql, Environment environment) {
    this.given = given;
    this.people = people;
    this.passwords = passwords;
    this.sql = sql;
    this.address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  @BeforeEach
  void mayaIsSignedIn() throws Exception {
    var maya = given.maya();
    passwords.set(maya.id(), PASSWORD, null);
    var form = http.send(HttpRequest.newBuilder(URI.create(address + "/sign-in")).build(), BodyHandlers.ofString());
    var token = TOKEN.matcher(form.body());
    assertThat(token.find()).isTrue();
    csrf = token.group(1);
    cookie = "afterbell=" + SignedIn.cookie(maya).getValue() + "; "
        + form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  static Stream<Arguments> bodies() {
    var huge = "x".repeat(3 * 1024 * 1024);
    return Stream.of(
        Arguments.of("/settings/profile", "name=%00Maya&zone=Europe/Dublin", List.of(400)),
        Arguments.of("/settings/profile", "name=Ma%1Bya&zone=Europe/Dublin", List.of(400)),
        Arguments.of("/settings/profile", "name=%C3%28&zone=Europe/Dublin", List.of(400)),
        Arguments.of("/settings/profile", "name=%ED%A0%80&zone=Europe/Dublin", List.of(400)),
        Arguments.of("/settings/profile", "name=%zz&zone=Europe/Dublin", List.of(400)),
        Arguments.of("/settings/profile", "name=Ma%E2%80%AEya&zone=Europe/Dublin", List.of(422)),
        Arguments.of("/settings/profile", "name=Ma%0Aya&zone=Europe/Dublin", List.of(422)),
        Arguments.of("/settings/profile", "name=Sam&name=Max&zone=x&zone=Europe/Dublin", List.of(422)),
        Arguments.of("/settings/profile", "", List.of(422)),
        Arguments.of("/settings/profile", "name=" + huge, List.of(400, 413)),
        Arguments.of("/settings/password", "old=" + PASSWORD + "&new=" + "x".repeat(1_000_000), List.of(422)),
        Arguments.of("/sign-in/demo", "person=no-id", List.of(400)),
        Arguments.of("/sign-in/demo", "", List.of(400)),
        Arguments.of("/sign-in/by-link", "", List.of(404)),
        Arguments.of("/sign-in/by-link", "token=" + "x".repeat(1_000_000), List.of(302)),
        Arguments.of("/sign-in/link", "email=" + "x".repeat(1_000_000), List.of(422)),
        Arguments.of("/sign-in/link", "email=maya%40riverbend.example%0D%0ABcc:+all%40example.org", List.of(422)),
        Arguments.of("/sign-in", "", List.of(422)),
        Arguments.of("/sign-in", "email=" + "x".repeat(1_000_000) + "&password=" + "x".repeat(900_000), List.of(422)),
        Arguments.of("/first-admin", "link=" + "x".repeat(1_000_000), List.of(410)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void refusesWhatNoBrowserSends(String path, String body, List<Integer> allowed, CapturedOutput log) throws Exception {
    var answer = post(path, (body + "&_csrf=" + csrf).getBytes(UTF_8));

    assertThat(answer.statusCode()).isIn(allowed);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    assertThat(people.find(given.maya().id()).orElseThrow().name()).isEqualTo("Maya Okafor");
    assertThat(passwords.matches(given.maya().id(), PASSWORD)).isTrue();
    assertThat(log.getAll()).doesNotContain("Maya", "riverbend.example", PASSWORD, "ERROR");
  }

  @Test
  void refusesBytesThatAreNoText() throws Exception {
    var start = ("_csrf=" + csrf + "&zone=Europe/Dublin&name=Ma").getBytes(UTF_8);
    var body = new byte[start.length + 2];
    System.arraycopy(start, 0, body, 0, start.length);
    body[start.length] = (byte) 0xff;
    body[start.length + 1] = (byte) 0xfe;

    assertThat(post("/settings/profile", body).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesAddressesThatAreNone() throws Exception {
    for (var path
        : List.of("/settings/../staff", "/settings//profile", "/settings;x=y", "/%2e%2e/settings", "/settings/%00",
        "/sign-in/link/%00", "/sign-in/link/%ff", "/staff/mailbox/%25", "/sign-in/link/" + "x".repeat(7000))) {
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isBetween(400, 499);
      assertThat(answer.body()).as(path).doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void shutsAClosedAccountOutAtOnce() throws Exception {
    people.close(given.maya().id(), new Editor(null, TestClock.START));

    assertThat(get("/settings").statusCode()).isEqualTo(302);
    assertThat(post("/settings/profile", ("name=Sam&zone=UTC&_csrf=" + csrf).getBytes(UTF_8)).statusCode())
        .isEqualTo(302);
    assertThat(people.find(given.maya().id()).orElseThrow().name()).isEqualTo("Maya Okafor");
  }

  @Test
  void takesNoCookieThatIsNoSecret() throws Exception {
    for (var value : List.of("x", "x".repeat(6000), "%00", "\"\"", "..")) {
      cookie = "afterbell=" + value;
      assertThat(get("/settings").statusCode()).as(value).isEqualTo(302);
    }
  }

  @Test
  void saysNothingPersonalInTheLogWhenMailIsAskedForOrASignInFails(CapturedOutput log) throws Exception {
    var email = given.person(Cast.MAYA).email();
    post("/sign-in", ("email=" + email + "&password=not-my-password&_csrf=" + csrf).getBytes(UTF_8));
    post("/sign-in/link", ("email=" + email + "&_csrf=" + csrf).getBytes(UTF_8));

    assertThat(log.getAll()).doesNotContain(email, "Maya", "not-my-password");
    assertThat(sql.sql("select count(*) from rate_limit where id like '%@%'").one(Integer.class)).isZero();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookie).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(address + path))
        .header("Cookie", cookie)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
  }
}
