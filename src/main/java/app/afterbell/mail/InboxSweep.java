package app.afterbell.mail;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.mail.Inbox.Place;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox where one is set, each minute, for answers of calendar programs (R35). Nothing is deleted or moved:
 * what was taken is flagged and marked as read on the server, and all else is left as it came, for people to read. A
 * server that does not answer is asked again a minute later, and staff see it under what waits.
 */
@Component
class InboxSweep implements Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(InboxSweep.class);
  private static final int AT_ONCE = 200;

  private final Inbox inbox;
  private final @Nullable InboxAddress address;
  private final Clock clock;

  @Autowired
  InboxSweep(Inbox inbox, @Value("${afterbell.imap.url:}") String url, Clock clock) {
    this(inbox, InboxAddress.of(url), clock);
  }

  InboxSweep(Inbox inbox, Optional<InboxAddress> address, Clock clock) {
    this.inbox = inbox;
    this.address = address.orElse(null);
    this.clock = clock;
  }

  @Override
  public String key() {
    return "mail.sweep.inbox";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int turn(Turn turn) {
    if (address == null) {
      return 0;
    }
    var place = inbox.claim(address.key(), turn.now());
    if (place.isEmpty()) {
      return 0;
    }
    try {
      return inbox.forget(turn.now()) + read(address, place.get(), turn);
    } catch (MessagingException e) {
      // Its own words may hold the address: its kind is enough for a log.
      throw new IllegalStateException("the mailbox does not answer: " + Trouble.of(e));
    } finally {
      inbox.release(address.key(), clock.instant());
    }
  }

  private int read(InboxAddress from, Place known, Turn turn) throws MessagingException {
    var session = Session.getInstance(from.properties());
    try (var store = session.getStore(from.protocol())) {
      store.connect(from.host(), from.port(), from.user(), from.password());
      try (var folder = store.getFolder(from.folder())) {
        folder.open(Folder.READ_WRITE);
        var numbered = (UIDFolder) folder;
        return read(from, folder, numbered, known.in(numbered.getUIDValidity(), numbered.getUIDNext()), turn);
      }
    }
  }

  private int read(InboxAddress from, Folder folder, UIDFolder numbered, Place first, Turn turn)
      throws MessagingException {
    int taken = 0;
    int looked = 0;
    for (var message : numbered.getMessagesByUID(first.nextUid(), UIDFolder.LASTUID)) {
      long uid = message == null ? -1 : numbered.getUID(message);
      // a server answers the last message also where it lies before the first that was asked for
      if (uid < first.nextUid() || turn.isEnding() || looked++ >= AT_ONCE) {
        continue;
      }
      taken += one(from, new Place(first.validity(), uid), message) ? 1 : 0;
    }
    LOG.debug("Looked at {} messages in the mailbox of {} and took {}", looked, folder.getMessageCount(), taken);
    return taken;
  }

  private boolean one(InboxAddress from, Place at, Message message) throws MessagingException {
    var opened = Opened.of(message);
    boolean taken = inbox.take(from.key(), at, message, opened, clock.instant());
    if (taken) {
      message.setFlags(new Flags(Flags.Flag.SEEN), true);
      message.setFlags(new Flags(Flags.Flag.FLAGGED), true);
    }
    return taken;
  }
}
