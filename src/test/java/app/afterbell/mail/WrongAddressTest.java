package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server that knows some addresses only, says so at RCPT, and is busy for others. */
@SqlTest
class WrongAddressTest {

  private final Sql sql;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private final Post post;
  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
  private ServerSocket server;

  WrongAddressTest(Sql sql, TransactionTemplate transaction, TestClock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
    this.post = new Post(sql, true);
  }

  @BeforeEach
  void start() throws IOException {
    new Organizations(sql).found("Riverbend", ZoneId.of("America/New_York"), "help@riverbend.example", false);
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void givesUpAnUnknownAddressAtOnceAndSendsTheOthersOverTheSameConnection() {
    write("a@example.org");
    write("unknown@example.org");
    write("busy@example.org");
    write("b@example.org");

    SmtpPeer.delivery(server.getLocalPort(), sql, clock).turn(Turn.at(clock.instant()));

    assertThat(taken).containsExactlyInAnyOrder("a@example.org", "b@example.org");
    assertThat(states()).containsExactly(
        new State("a@example.org", null, false, false),
        new State("b@example.org", null, false, false),
        new State("busy@example.org", "refused", true, false),
        new State("unknown@example.org", "address", false, true));
  }

  @Test
  void triesAgainWhatStaffHaveItTryAgain() {
    write("unknown@example.org");
    var delivery = SmtpPeer.delivery(server.getLocalPort(), sql, clock);
    delivery.turn(Turn.at(clock.instant()));
    clock.advance(Duration.ofDays(1));
    delivery.turn(Turn.at(clock.instant()));
    var id = sql.sql("select id from mail_message").one(MessageId.class);

    assertThat(post.tryAgain(id, clock.instant())).isTrue();
    delivery.turn(Turn.at(clock.instant()));

    assertThat(states()).containsExactly(new State("unknown@example.org", "address", false, true));
    assertThat(sql.sql("select attempts from mail_message").one(Integer.class)).isEqualTo(1);
    assertThat(post.tryAgain(MessageId.next(), clock.instant())).isFalse();
  }

  private record State(String recipient, @Nullable String trouble, boolean waits, boolean givenUp) {}

  private List<State> states() {
    return sql.sql("""
        select recipient, trouble, next_attempt_at is not null as waits, given_up_at is not null as given_up
        from mail_message order by recipient
        """).list(State.class);
  }

  private void write(String recipient) {
    var over = clock.instant().plus(Duration.ofDays(7));
    transaction.executeWithoutResult(_ -> post.send(recipient, "Notes", "Hello", over, clock.instant()));
  }

  private void serve() {
    try {
      while (true) {
        var socket = server.accept();
        Thread.ofVirtual().start(() -> talk(socket));
      }
    } catch (SocketException closed) {
      // the test is over
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void talk(Socket socket) {
    try (socket;
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
      out.print("220 picky\r\n");
      var recipient = "";
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("RCPT TO:")) {
          recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          out.print(recipient.startsWith("unknown") ? "550 5.1.1 no such user\r\n"
              : recipient.startsWith("busy") ? "451 4.3.0 later\r\n" : "250 fine\r\n");
        } else if (line.equals("DATA")) {
          out.print("354 go on\r\n");
          while (!".".equals(in.readLine())) {
            // the message
          }
          taken.add(recipient);
          out.print("250 taken\r\n");
        } else {
          out.print("250 fine\r\n");
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
