package app.afterbell.mail;

import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due, where SMTP is set. Each message is locked while it is sent, so that several instances share the work; one
 * whose instance dies between the server's yes and our note of it is sent twice, rather than never. A server that is down is
 * asked again after 1, 2, 4 … minutes, then daily, 16 times in all, which is about five days.
 */
@Component
class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int MOST_ATTEMPTS = 16;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Sql sql;
  private final TransactionOperations transaction;
  private final @Nullable JavaMailSender server;
  private final Organizations organizations;
  private final String from;
  private final Clock clock;

  Delivery(Sql sql, TransactionOperations transaction, ObjectProvider<JavaMailSender> server,
      Organizations organizations, @Value("${afterbell.mail.from:}") String from, Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.server = server.getIfAvailable();
    this.organizations = organizations;
    this.from = from;
    this.clock = clock;
  }

  private record Due(UUID id, String recipient, String subject, String body, int attempts) {}

  @Scheduled(fixedDelayString = "PT2S")
  void sweep() {
    if (server != null) {
      var now = clock.instant();
      while (Boolean.TRUE.equals(transaction.execute(_ -> sendNext(server, now)))) {
        // one transaction a message
      }
    }
  }

  private boolean sendNext(JavaMailSender server, Instant now) {
    var due = sql.sql("""
            select id, recipient, subject, body, attempts from mail_message
            where next_attempt_at <= :now
            order by next_attempt_at limit 1
            for update skip locked
            """)
        .param("now", now)
        .optional(Due.class);
    due.ifPresent(message -> {
      try {
        send(message, server);
        sent(message, now);
      } catch (MailException | MessagingException e) {
        failed(message, e, now);
      }
    });
    return due.isPresent();
  }

  private void send(Due message, JavaMailSender server) throws MessagingException {
    var mime = server.createMimeMessage();
    var text = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
    text.setFrom(from.isBlank() ? organizations.current().supportEmail() : from);
    text.setTo(message.recipient());
    text.setSubject(message.subject());
    text.setText(message.body());
    mime.setHeader("Auto-Submitted", "auto-generated"); // asks holiday notices not to answer
    server.send(mime);
  }

  private void sent(Due message, Instant now) {
    sql.sql("""
            update mail_message
            set sent_at = :now, next_attempt_at = null, attempts = attempts + 1, body = null, failure = null
            where id = :id
            """)
        .param("now", now)
        .param("id", message.id())
        .update();
  }

  private void failed(Due message, Exception cause, Instant now) {
    var attempts = message.attempts() + 1;
    var givenUp = attempts >= MOST_ATTEMPTS;
    // The cause's own words may hold the address: its kind is enough for a log.
    LOG.warn("Mail {} was not taken by the server ({}), attempt {}{}", message.id(), cause.getClass().getSimpleName(),
        attempts, givenUp ? ", given up" : "");
    sql.sql("""
            update mail_message
            set attempts = :attempts, next_attempt_at = :next, failure = left(:failure, 1000),
                body = case when :givenUp then null else body end
            where id = :id
            """)
        .param("attempts", attempts)
        .param("next", givenUp ? null : now.plus(waitAfter(attempts)))
        .param("failure", String.valueOf(cause.getMessage()))
        .param("givenUp", givenUp)
        .param("id", message.id())
        .update();
  }

  /** @param attempts at least 1 */
  static Duration waitAfter(int attempts) {
    var wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
