package app.afterbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.OwnProcess;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger tries to stop the product, in a process of its own with half of the usual memory: everybody else is
 * answered.
 */
@Tag("long")
@Timeout(180)
class KnockOverTest {

  private static final String FORM = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";

  @TempDir private static Path folder;
  private static OwnProcess product;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Socket> held = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    product = OwnProcess.started("--data", folder.resolve("data").toString(), "--empty");
  }

  @AfterAll
  static void stop() throws InterruptedException {
    product.close();
  }

  @AfterEach
  void letGo() throws IOException {
    for (var socket : held) {
      socket.close();
    }
  }

  @Test
  void takesNoMemoryByWhatIsAnnounced() throws Exception {
    hold(300, "POST /sign-in HTTP/1.1\r\n" + FORM + "Content-Length: 1999999\r\n\r\nem");

    for (var socket : held) {
      assertThat(status(socket)).isEqualTo(413);
    }
    assertAnswers();
  }

  @Test
  void answersBesideAThousandBodiesThatDoNotComeAndEndsThem() throws Exception {
    hold(1_000, "POST /sign-in HTTP/1.1\r\n" + FORM + "Content-Length: 16000\r\n\r\nem");

    assertAnswers();
    assertThat(status(held.getFirst())).isEqualTo(408);
    assertThat(status(held.getLast())).isEqualTo(408);
  }

  @Test
  void answersBesideAThousandHeadersThatDoNotEnd() throws Exception {
    hold(1_000, "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

    assertAnswers();
  }

  @Test
  void answersWhileAThousandAskAtOnce() throws Exception {
    hold(1_000, "GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n");

    for (var socket : held) {
      assertThat(status(socket)).isIn(200, 503);
    }
    assertAnswers();
  }

  private void assertAnswers() throws Exception {
    for (int i = 0; i < 5; i++) {
      var request = HttpRequest.newBuilder(URI.create(product.address() + "/sign-in")).timeout(Duration.ofSeconds(10))
          .build();
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
    assertThat(product.isAlive()).isTrue();
  }

  private void hold(int many, String sent) throws IOException {
    var port = URI.create(product.address()).getPort();
    for (int i = 0; i < many; i++) {
      var socket = new Socket("localhost", port);
      socket.setSoTimeout(60_000);
      held.add(socket);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static int status(Socket socket) throws IOException {
    var line = new String(socket.getInputStream().readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII);
    return Integer.parseInt(line.substring("HTTP/1.1 ".length()));
  }
}
