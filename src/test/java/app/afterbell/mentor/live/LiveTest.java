package app.afterbell.mentor.live;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.Heard;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import app.afterbell.web.LivePage;
import app.afterbell.web.LivePages;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
@Timeout(180)
class LiveTest {

  private final Given given;
  private final LiveTasks live;
  private final TestClock clock;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ArrayList<InputStream> open = new ArrayList<>();

  @LocalServerPort
  private int port;

  LiveTest(Given given, LiveTasks live, TestClock clock) {
    this.given = given;
    this.live = live;
    this.clock = clock;
  }

  @AfterEach
  void hangUp() throws Exception {
    live.close();
    for (var line : open) {
      line.close();
    }
  }

  private HttpResponse<InputStream> listen(Viewer viewer, String seen) throws Exception {
    var cookie = SignedIn.cookie(viewer);
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/mentor/live?seen=" + seen))
        .header("Cookie", cookie.getName() + "=" + cookie.getValue())
        .timeout(Duration.ofMinutes(1));
    var response = http.send(request.build(), BodyHandlers.ofInputStream());
    open.add(response.body());
    return response;
  }

  private static Scanner lines(HttpResponse<InputStream> response) {
    return new Scanner(response.body(), StandardCharsets.UTF_8);
  }

  private static String nextData(Scanner lines) {
    while (lines.hasNextLine()) {
      var line = lines.nextLine();
      if (line.startsWith("id:")) {
        return line.substring(3).strip();
      }
    }
    return "";
  }

  @Test
  void tellsAnOpenPageWhenASessionStarts() throws Exception {
    given.session(Cast.ALGEBRA, "2026-11-24T21:00:00Z");
    var start = Instant.parse("2026-11-24T21:00:00Z");
    var lines = lines(listen(given.maya(), "0.0.0"));

    clock.set(start.minusSeconds(1));
    live.sweep(clock.instant());
    clock.set(start);
    live.sweep(clock.instant());

    assertThat(nextData(lines)).isEqualTo("1.0." + start.getEpochSecond());
  }

  @Test
  void tellsAnOpenPageWhatAnotherDeviceOrInstanceLogged() throws Exception {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var start = Instant.parse("2026-11-23T21:00:00Z").getEpochSecond();
    var lines = lines(listen(given.maya(), "1.0." + start));

    given.attended(session, START);
    live.sweep(START);
    assertThat(nextData(lines)).isEqualTo("1.1." + start);

    given.noted(session, Given.NOTES, START);
    live.sweep(START);
    assertThat(nextData(lines)).isEqualTo("0.0.0");
  }

  @Test
  void tellsAPageThatWasMadeBeforeTheLastChange() throws Exception {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var lines = lines(listen(given.maya(), "0.0.0"));

    live.sweep(START);

    assertThat(nextData(lines)).startsWith("1.0.");
  }

  @Test
  void tellsNobodyAboutTheTasksOfOthers() throws Exception {
    var told = new ArrayList<String>();
    var tomas = new LivePage(given.tomas().id(), "0.0.0", new Heard(told));
    live.add(tomas);
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var maya = lines(listen(given.maya(), "0.0.0"));

    live.sweep(START);

    assertThat(nextData(maya)).startsWith("1.0.");
    assertThat(told).isEmpty();
  }

  @Test
  void holdsSoManyOpenPagesOfOnePersonAndNoMore() throws Exception {
    for (int i = 0; i < LivePages.MOST; i++) {
      assertThat(listen(given.maya(), "0.0.0").statusCode()).isEqualTo(200);
    }

    assertThat(listen(given.maya(), "0.0.0").statusCode()).isEqualTo(204);
    assertThat(listen(given.tomas(), "0.0.0").statusCode()).isEqualTo(200);
  }

  @Test
  void letsOnlyMentorsListen() throws Exception {
    assertThat(listen(given.elena(), "0.0.0").statusCode()).isGreaterThanOrEqualTo(300);
  }
}
