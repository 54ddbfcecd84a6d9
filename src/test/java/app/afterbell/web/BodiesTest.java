package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent is read within bounds, no matter who sends it: over real HTTP, as only Tomcat's own reading counts. */
@PageTest
@Timeout(180)
class BodiesTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FILES = "multipart/form-data; boundary=b";
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

  private final Given given;
  private final Sql sql;
  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  BodiesTest(Given given, Sql sql) {
    this.given = given;
    this.sql = sql;
  }

  @ParameterizedTest
  @CsvSource({"PUT, /anything", "PUT, /sign-in", "POST, /sign-in", "PUT, /api/v1/tasks"})
  void refusesALargeFormUnread(String method, String path) throws IOException {
    assertThat(statusBeforeTheBody(method, path, FORM, "Content-Length: 314572800")).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"PATCH", "DELETE"})
  void readsNoFormWhereNoneIsSent(String method) throws IOException {
    assertThat(statusBeforeTheBody(method, "/anything", FORM, "Content-Length: 314572800")).isBetween(400, 499);
  }

  @Test
  void readsNoMoreOfAFormWithoutALengthThanOneCanHave() throws IOException {
    assertThat(statusOfChunks("PUT", "/anything", 3)).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"POST, /sign-in", "PUT, /mentor/sessions/0198f3a0-0000-7000-8000-000000000001/notes/draft",
      "POST, /sign-in/link",
      "POST, /api/v1/openapi.json"})
  void takesSixteenKilobytesFromAnybody(String method, String path) throws IOException {
    assertThat(statusBeforeTheBody(method, path, FORM, "Content-Length: 16385")).isEqualTo(413);
    assertThat(statusBeforeTheBody(method, path, FORM, "Content-Length: 16385", "Cookie: afterbell=made-up"))
        .isEqualTo(413);
    assertThat(statusOfChunks(method, path, 1)).isEqualTo(413);
  }

  @Test
  void takesMoreFromWhoIsSignedIn() throws Exception {
    var draft = "/mentor/sessions/" + given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z").value() + "/notes/draft";

    assertThat(put(draft, "version=0&body=" + "%F0%9D%94%B8".repeat(5_000))).isEqualTo(200);
    assertThat(sql.sql("select body from notes_draft").one(String.class)).isEqualTo("𝔸".repeat(5_000));
    assertThat(put(draft, "version=1&body=" + "a".repeat(2 * 1024 * 1024))).isEqualTo(413);
  }

  @Test
  void readsTheFieldsOfTheAddressBeforeThoseOfTheBody() throws Exception {
    var draft = "/mentor/sessions/" + given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z").value() + "/notes/draft";

    assertThat(put(draft + "?version=0&body=One%20%2B%20two", "unread=1")).isEqualTo(200);
    assertThat(sql.sql("select body from notes_draft").one(String.class)).isEqualTo("One + two");
    assertThat(put(draft, "body=" + "a=&".repeat(1_001) + "version=1")).isEqualTo(400);
  }

  @Test
  void keepsADraftThatIsPut() throws Exception {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var draft = "/mentor/sessions/" + session.value() + "/notes/draft";

    assertThat(put(draft, "body=Factoring%20trinomials&version=0")).isEqualTo(200);
    assertThat(sql.sql("select body from notes_draft").one(String.class)).isEqualTo("Factoring trinomials");
    assertThat(put(draft, "body=a%00b&version=1")).isEqualTo(400);
    assertThat(put(draft, "body=a%1bb&version=1")).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"POST, /sign-in", "POST, /staff/imports/0198f3a0-0000-7000-8000-000000000001/application",
      "POST, /api/v1/openapi.json", "PUT, /staff/imports"})
  void takesNoFilesWhereNoneBelong(String method, String path) throws IOException {
    assertThat(statusBeforeTheBody(method, path, FILES, "Content-Length: 1000000")).isEqualTo(415);
  }

  @Test
  void takesFilesFromStaffAlone() throws IOException {
    assertThat(upload("Content-Length: 1000000")).isEqualTo(302);
    assertThat(upload("Content-Length: 1000000", "Cookie: afterbell=made-up")).isEqualTo(302);
    assertThat(upload("Content-Length: 1000000", cookie(given.maya()))).isEqualTo(404);
  }

  @Test
  void refusesMoreFilesThanAnImportHasUnread() throws IOException {
    assertThat(upload("Content-Length: 33554432", cookie(given.bola()))).isEqualTo(413);
    assertThat(upload("Transfer-Encoding: chunked", cookie(given.bola()))).isEqualTo(411);
  }

  private int upload(String... headers) throws IOException {
    return statusBeforeTheBody("POST", "/staff/imports", FILES, headers);
  }

  // With the token of a page that was really fetched: whatever keeps it, a browser would have it like this.
  private int put(String path, String form) throws Exception {
    var signIn = cookie(given.maya()).substring("Cookie: ".length());
    var page = http.send(request("/settings").header("Cookie", signIn).GET().build(), BodyHandlers.ofString());
    var cookies = page.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0]).toList();
    var token = TOKEN.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    var request = request(path)
        .header("Cookie", signIn + cookies.stream().map("; "::concat).reduce("", String::concat))
        .header("X-XSRF-TOKEN", token)
        .header("X-CSRF-TOKEN", token)
        .header("Content-Type", FORM)
        .PUT(BodyPublishers.ofString(form));
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static String cookie(Viewer viewer) {
    var cookie = SignedIn.cookie(viewer);
    return "Cookie: " + cookie.getName() + "=" + cookie.getValue();
  }

  // Not a byte of the body is sent: who waited for it would not answer.
  private int statusBeforeTheBody(String method, String path, String type, String... headers) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(60_000);
      send(socket, method, path, type, headers);
      return status(socket);
    }
  }

  private int statusOfChunks(String method, String path, int megabytes) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(60_000);
      send(socket, method, path, FORM, "Transfer-Encoding: chunked");
      var megabyte = new ByteArrayOutputStream();
      megabyte.writeBytes("100000\r\n".getBytes(StandardCharsets.US_ASCII));
      megabyte.writeBytes("a".repeat(0x100000).getBytes(StandardCharsets.US_ASCII));
      megabyte.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < megabytes; i++) {
        megabyte.writeTo(socket.getOutputStream());
      }
      return status(socket);
    }
  }

  private static void send(Socket socket, String method, String path, String type, String... headers)
      throws IOException {
    var head = "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\n".formatted(
        method, path, type, String.join("\r\n", headers));
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
  }

  private static int status(Socket socket) throws IOException {
    var line = new String(socket.getInputStream().readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII);
    return Integer.parseInt(line.substring("HTTP/1.1 ".length()));
  }
}
