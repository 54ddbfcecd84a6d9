package app.afterbell.mail;

import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import app.afterbell.testing.TestClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A server that takes mail, and letters that are written and sent to it, as tests do it. */
abstract class Delivered {

  final Sql sql;
  final TransactionTemplate transaction;
  final TestClock clock;
  final Post post;
  final Organizations organizations;
  final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  Delivery delivery;

  Delivered(Sql sql, TransactionTemplate transaction, TestClock clock) {
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

  record State(int attempts, boolean hasBody, boolean sent, @Nullable String failure) {}

  final List<State> states() {
    return sql.sql("""
        select attempts, body is not null as has_body, sent_at is not null as sent, failure from mail_message
        """).list(State.class);
  }

  final @Nullable Instant nextAttempt() {
    return sql.sql("select next_attempt_at from mail_message where next_attempt_at is not null")
        .optional(Instant.class)
        .orElse(null);
  }

  final void write(String recipient, String subject, String body) {
    transaction.executeWithoutResult(_ -> post.send(recipient, subject, body, clock.instant()));
  }

  final Delivery delivery(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("server", sender);
    return new Delivery(
        new Outbox(sql), beans.getBeanProvider(JavaMailSender.class), organizations, new Sender(""), clock);
  }

  static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
