package app.afterbell.mail;

import app.afterbell.organization.Organizations;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, where SMTP is set: some messages over one connection, several instances side by side. One whose instance dies
 * between the server's yes and our note of it is sent twice, rather than never; nothing is sent again that we know was taken. A
 * server that is down is asked again after 1, 2, 4 … minutes, then daily, 16 times in all, which is about five days. An address
 * that the server does not know is given up at once.
 */
@Component
class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  // Over one connection, each bounded by the timeouts of SmtpAddress: all of them stay within the claim.
  private static final int AT_ONCE = 25;
  private static final Duration CLAIM = Duration.ofMinutes(15);

  private final Outbox outbox;
  private final @Nullable JavaMailSender server;
  private final Organizations organizations;
  private final String from;
  private final TaskExecutor aside;
  private final Clock clock;
  private final AtomicBoolean running = new AtomicBoolean();

  Delivery(Outbox outbox, ObjectProvider<JavaMailSender> server, Organizations organizations,
      @Value("${afterbell.mail.from:}") String from, @Qualifier("applicationTaskExecutor") TaskExecutor aside, Clock clock) {
    this.outbox = outbox;
    this.server = server.stream().filter(Delivery::isSet).findFirst().orElse(null);
    this.organizations = organizations;
    this.from = from;
    this.aside = aside;
    this.clock = clock;
  }

  // All sweeps share one thread: a slow mail server must not keep the others waiting.
  @Scheduled(fixedDelayString = "PT1S")
  void start() {
    if (server != null && running.compareAndSet(false, true)) {
      aside.execute(() -> {
        try {
          sweep();
        } finally {
          running.set(false);
        }
      });
    }
  }

  void sweep() {
    if (server != null) {
      while (sendSome(server)) {
        // until nothing is due
      }
    }
  }

  // Spring makes one either way, where its blueprint is written down before the settings are known.
  private static boolean isSet(JavaMailSender server) {
    return !(server instanceof JavaMailSenderImpl sender && sender.getHost() == null);
  }

  private boolean sendSome(JavaMailSender server) {
    var now = clock.instant();
    var due = outbox.claim(AT_ONCE, now.plus(CLAIM), now);
    if (due.isEmpty()) {
      return false;
    }
    var failures = send(due, server);
    var afterwards = clock.instant();
    outbox.sent(due.stream().filter(message -> !failures.containsKey(message)).map(Outbox.Due::id).toList(), afterwards);
    failures.forEach((message, cause) -> {
      var trouble = Trouble.of(cause);
      var givenUp = outbox.failed(message, trouble, String.valueOf(cause.getMessage()), afterwards);
      // The cause's own words may hold the address: its kind is enough for a log.
      LOG.warn("Mail {} was not taken by the server ({}, {}), attempt {}{}", message.id().value(), trouble,
          cause.getClass().getSimpleName(), message.attempts(), givenUp ? ", given up" : "");
    });
    return true;
  }

  private Map<Outbox.Due, Exception> send(List<Outbox.Due> due, JavaMailSender server) {
    var failures = new LinkedHashMap<Outbox.Due, Exception>();
    var ready = new LinkedHashMap<MimeMessage, Outbox.Due>();
    var organization = organizations.current();
    for (var message : due) {
      try {
        ready.put(Envelopes.fill(server.createMimeMessage(), message,
            from.isBlank() ? organization.supportEmail() : from, organization.name()), message);
      } catch (MessagingException e) {
        failures.put(message, e);
      }
    }
    try {
      if (!ready.isEmpty()) {
        server.send(ready.keySet().toArray(MimeMessage[]::new));
      }
    } catch (MailSendException some) {
      some.getFailedMessages().forEach((mime, cause) -> failures.put(ready.get((MimeMessage) mime), cause));
    } catch (MailException none) {
      ready.values().forEach(message -> failures.put(message, none));
    }
    return failures;
  }
}
