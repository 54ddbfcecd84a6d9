package app.afterbell.mail;

import app.afterbell.jobs.Claims.Failed;
import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.jobs.Workload;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, where SMTP is set: over one connection, where many wait over four, each letter marked before the
 * next goes over its connection, together with those of the other connections that wait for that; several instances
 * side by side.
 * Claims are renewed while a slow server takes its time, and what was not begun when we are to end is given back. A
 * letter whose instance dies between the server's yes and our note of it is sent twice, rather than never, with the
 * same Message-ID. A server that is down is asked again after 1, 2, 4 … minutes, then daily, 16 times in all, which is
 * about five days. An address that the server does not know is given up at once, and so is what is over before it could
 * be sent.
 */
@Component
class Delivery implements Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private static final int AT_ONCE = 150;

  // Each letter is noted before the next goes over its line: several lines share that wait for the disk, and the
  // commit. A few letters go one after the other.
  private static final int A_LINE_EACH = 40;
  private static final int MOST_LINES = 4;

  private final Outbox outbox;
  private final @Nullable JavaMailSenderImpl server;
  private final Organizations organizations;
  private final Sender sender;
  private final Clock clock;

  private final Workload<Outbox.Due> letters;
  private final Set<MessageId> taken = ConcurrentHashMap.newKeySet();
  private final ReentrantLock marking = new ReentrantLock();

  Delivery(Outbox outbox, ObjectProvider<JavaMailSender> server, Organizations organizations,
      Sender sender, Clock clock) {
    this.outbox = outbox;
    this.server = server.stream()
        // Spring makes one either way, where its blueprint is written down before the settings are known.
        .filter(JavaMailSenderImpl.class::isInstance).map(JavaMailSenderImpl.class::cast)
        .filter(each -> each.getHost() != null)
        .findFirst().orElse(null);
    this.organizations = organizations;
    this.sender = sender;
    this.clock = clock;
    this.letters = new Workload<>(outbox::claim, AT_ONCE, outbox.claims(), clock);
  }

  @Override
  public String key() {
    return "mail.sweep.delivery";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  public int turn(Turn turn) {
    if (server == null) {
      return 0;
    }
    mark();
    try (var lines = new Lines(server)) {
      // these, and what is due when they are sent, over the same connections
      return letters.run(turn, many -> {
        var organization = organizations.current();
        lines.each(Math.clamp(many / A_LINE_EACH, 1, MOST_LINES),
            wire -> letters.each(turn, letter -> send(letter, organization, wire)));
        mark();
      });
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
      wire.send(new Envelope(wire.session(), message, sender.address(organization), organization.name()));
      taken.add(message.id());
    } catch (Wire.NoConnection e) {
      failed(message, e);
      letters.takeRest().forEach(next -> failed(next, e));
    } catch (MessagingException e) {
      failed(message, e);
    }
    if (taken.contains(message.id())) {
      mark(message.id());
    }
  }

  // The server has them: where the database cannot be told right now, it is told before anything else is sent.
  private void mark() {
    marking.lock();
    try {
      var all = Set.copyOf(taken);
      if (!all.isEmpty()) {
        outbox.sent(all, clock.instant());
        taken.removeAll(all);
      }
    } finally {
      marking.unlock();
    }
  }

  // Who waits for another line's commit finds its letter marked by the next one, with all that waited.
  private void mark(MessageId id) {
    marking.lock();
    try {
      if (taken.contains(id)) {
        mark();
      }
    } finally {
      marking.unlock();
    }
  }

  private void failed(Outbox.Due message, MessagingException cause) {
    var trouble = Trouble.of(cause);
    var became = outbox.failed(message, trouble, String.valueOf(cause.getMessage()), clock.instant());
    // The cause's own words may hold the address: its kind is enough for a log.
    LOG.warn("Mail {} was not taken by the server ({}, {}), attempt {}{}", message.id().value(), trouble,
        cause.getClass().getSimpleName(), message.attempts(), became == Failed.GIVEN_UP ? ", given up" : "");
  }

  void renewClaims() {
    letters.renew();
  }
}
