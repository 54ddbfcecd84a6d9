package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.jobs.Turn;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class DeliveryTest {

  private final Sql sql;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private final Post post;
  private final Organizations organizations;
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private Delivery delivery;

  DeliveryTest(Sql sql, TransactionTemplate transaction, TestClock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
    this.post = new Post(sql, true);
    this.organizations = new Organizations(sql);
  }

  @BeforeEach
  void aServerAndACompany() {
    server.start();
    organizations.found("Riverbend", ZoneId.of("America/New_York"), "help@riverbend.example", false);
    delivery = delivery(server.getSmtp().getPort());
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sendsWhatWasCommittedAndEmptiesItsBody() throws Exception {
    write("maya@example.org", "Your link", "Hello Zoë,\n\nhttps://bell.example/sign-in/link/abc\n");

    delivery.turn(Turn.at(clock.instant()));

    var received = server.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).isEqualTo("Your link");
    assertThat(received[0].getAllRecipients()[0]).hasToString("maya@example.org");
    assertThat(received[0].getFrom()[0]).hasToString("Riverbend <help@riverbend.example>");
    assertThat(received[0].getContent().toString()).contains("Hello Zoë,", "https://bell.example/sign-in/link/abc");
    assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(states()).containsExactly(new State(1, false, true, null));
  }

  @Test
  void sendsALetterInBothFormsWithTheWayToStopIt() throws Exception {
    var subject = "Notes of Zoë’s, and more words than fit into one line of a letter’s head, from Riverbend";
    transaction.executeWithoutResult(_ ->
        post.send(List.of(new Letter("maya@example.org", "Maya", subject, "Hello Zoë.\n.\n= 2 \n",
        "<p>Hello Zoë</p>" + " and so on".repeat(200), URI.create("https://bell.example/unsubscribe/abc"),
        Letter.Kind.REMINDER,
        clock.instant().plus(Duration.ofDays(7)))), clock.instant()));

    delivery.turn(Turn.at(clock.instant()));

    var received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo(subject);
    assertThat(received.getSentDate()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    assertThat(received.getHeader("MIME-Version")).containsExactly("1.0");
    assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<https://bell.example/unsubscribe/abc>");
    assertThat(received.getContentType()).startsWith("multipart/alternative");
    var parts = (MimeMultipart) received.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(0).getContent().toString()).isEqualTo("Hello Zoë.\r\n.\r\n= 2 \r\n");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContent().toString()).isEqualTo("<p>Hello Zoë</p>" + " and so on".repeat(200));
  }

  @Test
  void sendsOnce() {
    write("maya@example.org", "Your link", "Hello");

    delivery.turn(Turn.at(clock.instant()));
    delivery.turn(Turn.at(clock.instant()));

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void sendsNothingThatWasNotCommitted() {
    transaction.executeWithoutResult(status -> {
      post.send("maya@example.org", "Your link", "Hello", clock.instant());
      status.setRollbackOnly();
    });

    delivery.turn(Turn.at(clock.instant()));

    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void triesAgainAfterOneTwoAndFourMinutesUntilTheServerIsBack() {
    var port = server.getSmtp().getPort();
    server.stop();
    write("maya@example.org", "Your link", "Hello");
    var dueAfter = Stream.of(1, 2, 4).map(Duration::ofMinutes).toList();

    for (var wait : dueAfter) {
      delivery.turn(Turn.at(clock.instant()));
      assertThat(nextAttempt()).isEqualTo(clock.instant().plus(wait));
      delivery.turn(Turn.at(clock.instant()));
      clock.advance(wait);
    }
    assertThat(states()).singleElement().extracting(State::attempts, State::hasBody).containsExactly(3, true);

    var back = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
    back.start();
    try {
      delivery.turn(Turn.at(clock.instant()));
      assertThat(back.getReceivedMessages()).hasSize(1);
      assertThat(states()).containsExactly(new State(4, false, true, null));
    } finally {
      back.stop();
    }
  }

  @Test
  void givesUpAtLast() {
    server.stop();
    write("maya@example.org", "Your link", "Hello");

    for (int i = 0; i < 20; i++) {
      delivery.turn(Turn.at(clock.instant()));
      clock.advance(Duration.ofDays(1));
    }

    assertThat(states()).singleElement().satisfies(state -> {
      assertThat(state.attempts()).isEqualTo(16);
      assertThat(state.hasBody()).isFalse();
      assertThat(state.failure()).isNotBlank();
    });
    assertThat(nextAttempt()).isNull();
  }

  @Test
  void sendsOnceFromSeveralInstances() {
    for (int i = 0; i < 20; i++) {
      write("m" + i + "@example.org", "Your link", "Hello");
    }
    var instances = Stream.generate(() -> delivery(server.getSmtp().getPort())).limit(3).toList();

    instances.stream().map(one -> CompletableFuture.runAsync(() -> one.turn(Turn.at(clock.instant())))).toList()
        .forEach(CompletableFuture::join);

    assertThat(server.getReceivedMessages()).hasSize(20).extracting(DeliveryTest::recipient).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Your link\r\nBcc: all@example.org", "Your\nlink", "Your\u0000link", " "})
  void refusesASubjectThatSmugglesInAHeader(String subject) {
    assertThatThrownBy(() -> write("maya@example.org", subject, "Hello")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> write(subject, "Your link", "Hello")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsMailInTheMailboxWhereNoServerIsSet() {
    transaction.executeWithoutResult(_ ->
        new Post(sql, false).send("maya@example.org", "Your link", "Hello", clock.instant()));

    delivery.turn(Turn.at(clock.instant()));

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(states()).containsExactly(new State(0, true, false, null));
  }

  @Test
  void sendsAgainWhatADeadInstanceHadClaimedOnceTheClaimIsOver() throws Exception {
    write("maya@example.org", "Your link", "Hello");
    var claimed = new Outbox(sql).claim(10, clock.instant().plus(Duration.ofMinutes(15)), clock.instant());
    assertThat(claimed).hasSize(1);

    delivery.turn(Turn.at(clock.instant()));
    assertThat(server.getReceivedMessages()).isEmpty();
    clock.advance(Duration.ofMinutes(15));
    delivery.turn(Turn.at(clock.instant()));

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getMessageID())
        .isEqualTo("<" + claimed.getFirst().id().value() + "@riverbend.example>");
    assertThat(states()).containsExactly(new State(2, false, true, null));
  }

  @Test
  void letsWhoWaitsForALinkGoBeforeReminders() {
    transaction.executeWithoutResult(_ ->
        post.send(List.of(new Letter("elena@example.org", "Elena", "Notes", "Text", "<p>Text</p>",
        null, Letter.Kind.REMINDER, null)), clock.instant().minusSeconds(60)));
    write("maya@example.org", "Your link", "Hello");

    assertThat(new Outbox(sql).claim(1, clock.instant().plusSeconds(60), clock.instant()))
        .extracting(Outbox.Due::recipient).containsExactly("maya@example.org");
  }

  private record State(int attempts, boolean hasBody, boolean sent, @Nullable String failure) {}

  private List<State> states() {
    return sql.sql("""
        select attempts, body is not null as has_body, sent_at is not null as sent, failure from mail_message
        """).list(State.class);
  }

  private @Nullable Instant nextAttempt() {
    return sql.sql("select next_attempt_at from mail_message where next_attempt_at is not null")
        .optional(Instant.class)
        .orElse(null);
  }

  private void write(String recipient, String subject, String body) {
    transaction.executeWithoutResult(_ -> post.send(recipient, subject, body, clock.instant()));
  }

  private Delivery delivery(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("server", sender);
    return new Delivery(
        new Outbox(sql), beans.getBeanProvider(JavaMailSender.class), organizations, "", clock);
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
