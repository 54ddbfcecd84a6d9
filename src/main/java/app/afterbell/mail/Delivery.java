package app.afterbell.mail;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskExecutor;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, where SMTP is set: over one connection, where many wait over four, each letter marked by itself
 * before the next goes over its connection; several instances side by side.
 * Claims are renewed while a slow server takes its time, and what was not begun when we are to end is given back. A
 * letter whose instance dies between the server's yes and our note of it is sent twice, rather than never, with the
 * same Message-ID. A server that is down is asked again after 1, 2, 4 … minutes, then daily, 16 times in all, which is
 * about five days. An address that the server does not know is given up at once, and so is what is over before it could
 * be sent.
 */
@Component
class Delivery implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private static final int AT_ONCE = 150;

  // Each letter is noted before the next goes over its line, and waits for the disk alone: several lines share that
  // wait. A few letters go one after the other.
  private static final int A_LINE_EACH = 40;
  private static final int MOST_LINES = 4;
  private static final Duration CLAIM = Duration.ofMinutes(1);
  private static final Duration RENEWED_EACH = Duration.ofSeconds(15);
  private static final Duration LAST_LETTER = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final @Nullable JavaMailSenderImpl server;
  private final Organizations organizations;
  private final String from;
  private final TaskExecutor aside;
  private final Clock clock;

  private final ReentrantLock sweeping = new ReentrantLock();
  private final ConcurrentLinkedDeque<Outbox.Due> waiting = new ConcurrentLinkedDeque<>();
  private final Set<Outbox.Due> begun = ConcurrentHashMap.newKeySet();
  private final Set<MessageId> taken = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  Delivery(Outbox outbox, ObjectProvider<JavaMailSender> server, Organizations organizations,
      @Value("${afterbell.mail.from:}") String from, @Qualifier("applicationTaskExecutor") TaskExecutor aside,
      Clock clock) {
    this.outbox = outbox;
    this.server = server.stream()
        // Spring makes one either way, where its blueprint is written down before the settings are known.
        .filter(JavaMailSenderImpl.class::isInstance).map(JavaMailSenderImpl.class::cast)
        .filter(sender -> sender.getHost() != null)
        .findFirst().orElse(null);
    this.organizations = organizations;
    this.from = from;
    this.aside = aside;
    this.clock = clock;
  }

  // All sweeps share one thread: a slow mail server must not keep the others waiting.
  @Scheduled(fixedDelayString = "PT1S")
  void begin() {
    if (server != null && !ending && !sweeping.isLocked()) {
      aside.execute(this::sweep);
    }
  }

  void sweep() {
    if (server == null || !sweeping.tryLock()) {
      return;
    }
    try {
      var first = claim();
      if (!first.isEmpty()) {
        sendFrom(first, server);
      }
    } finally {
      sweeping.unlock();
    }
  }

  private List<Outbox.Due> claim() {
    mark();
    var now = clock.instant();
    return ending ? List.of() : outbox.claim(AT_ONCE, now.plus(CLAIM), now);
  }

  // These, and what is due when they are sent, over the same connections.
  private void sendFrom(List<Outbox.Due> first, JavaMailSenderImpl server) {
    try (var lines = new Lines(server);
        var renewing = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      renewing.scheduleWithFixedDelay(
          this::renewClaims, RENEWED_EACH.toSeconds(), RENEWED_EACH.toSeconds(), TimeUnit.SECONDS);
      for (var due = first; !due.isEmpty(); due = claim()) {
        send(due, lines);
      }
    }
  }

  private void send(List<Outbox.Due> due, Lines lines) {
    waiting.addAll(due);
    try {
      var organization = organizations.current();
      lines.each(Math.clamp(due.size() / A_LINE_EACH, 1, MOST_LINES), wire -> sendAll(organization, wire));
    } finally {
      giveBack();
    }
  }

  private void sendAll(Organization organization, Wire wire) {
    while (!ending) {
      var next = waiting.poll();
      if (next == null) {
        return;
      }
      begun.add(next);
      try {
        send(next, organization, wire);
      } finally {
        begun.remove(next);
      }
    }
  }

  private void send(Outbox.Due message, Organization organization, Wire wire) {
    var now = clock.instant();
    if (taken.contains(message.id())) {
      mark(message.id());
      return;
    }
    if (message.isOver(now)) {
      outbox.over(message, now);
      return;
    }
    try {
      wire.send(new Envelope(wire.session(), message, from.isBlank() ? organization.supportEmail()
          : from, organization.name()));
      taken.add(message.id());
    } catch (Wire.NoConnection e) {
      failed(message, e);
      for (var next = waiting.poll(); next != null; next = waiting.poll()) {
        failed(next, e);
      }
    } catch (MessagingException e) {
      failed(message, e);
    }
    if (taken.contains(message.id())) {
      mark(message.id());
    }
  }

  // The server has them: where the database cannot be told right now, it is told before anything else is sent.
  private void mark() {
    new ArrayList<>(taken).forEach(this::mark);
  }

  private void mark(MessageId id) {
    outbox.sent(Set.of(id), clock.instant());
    taken.remove(id);
  }

  private void failed(Outbox.Due message, MessagingException cause) {
    var trouble = Trouble.of(cause);
    var givenUp = outbox.failed(message, trouble, String.valueOf(cause.getMessage()), clock.instant());
    // The cause's own words may hold the address: its kind is enough for a log.
    LOG.warn("Mail {} was not taken by the server ({}, {}), attempt {}{}", message.id().value(), trouble,
        cause.getClass().getSimpleName(), message.attempts(), givenUp ? ", given up" : "");
  }

  /** Nobody else takes what waits here for its turn. What somebody has taken all the same is theirs. */
  void renewClaims() {
    try {
      var ours = new ArrayList<>(begun);
      ours.addAll(waiting);
      var kept = outbox.renew(ours, clock.instant().plus(CLAIM));
      waiting.removeIf(message -> ours.contains(message) && !kept.contains(message.id()));
    } catch (RuntimeException e) {
      LOG.warn("Claims of mail could not be renewed ({})", e.getClass().getSimpleName());
    }
  }

  private void giveBack() {
    var left = new ArrayList<Outbox.Due>();
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      left.add(next);
    }
    outbox.release(left, clock.instant());
  }

  @Override
  public void start() {
    ending = false;
  }

  /** Gives back what was not begun, at once, and waits a little for the letter that is on its way. */
  @Override
  public void stop() {
    ending = true;
    try {
      giveBack();
      if (sweeping.tryLock(LAST_LETTER.toMillis(), TimeUnit.MILLISECONDS)) {
        sweeping.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return !ending;
  }
}
