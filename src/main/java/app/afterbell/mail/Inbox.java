package app.afterbell.mail;

import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import jakarta.mail.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the mailbox was read, and what was in it: by one instance at a time, and each message once. */
@Component
class Inbox {

  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final Duration KEPT = Duration.ofDays(400);

  private final Sql sql;
  private final List<Incoming> readers;

  Inbox(Sql sql, List<Incoming> readers) {
    this.sql = sql;
    this.readers = readers;
  }

  /** Where reading goes on. */
  record Place(long validity, long nextUid) {

    private static final int NEWEST = 1_000;

    /**
     * In the mailbox as its server numbers it now. One that was never read, or is numbered anew, may hold the mail of
     * years: its newest messages are looked at, and known by what they say of themselves.
     *
     * @param uidNext of the server: the number of the message that comes next
     */
    Place in(long nowValid, long uidNext) {
      return nowValid == validity ? this : new Place(nowValid, Math.max(1, uidNext - NEWEST));
    }
  }

  /** Nothing where another instance reads it. */
  @Transactional
  public Optional<Place> claim(String folder, Instant now) {
    sql.sql("insert into mail_inbox (folder) values (:folder) on conflict do nothing")
        .param("folder", folder)
        .update();
    return sql.sql("""
            update mail_inbox set claimed_until = :until
            where folder = :folder and (claimed_until is null or claimed_until <= :now)
            returning validity, next_uid
            """)
        .param("until", now.plus(CLAIM))
        .param("folder", folder)
        .param("now", now)
        .optional(Place.class);
  }

  /** Gives it back. */
  @Transactional
  public void release(String folder, Instant now) {
    sql.sql("update mail_inbox set claimed_until = null, checked_at = :now where folder = :folder")
        .param("now", now)
        .param("folder", folder)
        .update();
  }

  /**
   * Hands a message on, unless it was before, and goes on behind it.
   *
   * @param opened nothing where it is none that anybody could wait for
   * @return whether somebody waited for it
   */
  @Transactional
  public boolean take(String folder, Place at, Message message, Optional<Received> opened, Instant now) {
    boolean fresh = isFresh(folder, at, Opened.identity(message), now);
    boolean taken = fresh && opened.isPresent()
        && readers.stream().filter(reader -> reader.take(opened.get(), now)).count() > 0;
    if (taken) {
      sql.sql("update mail_received set taken = true where folder = :folder and validity = :validity and uid = :uid")
          .param("folder", folder)
          .param("validity", at.validity())
          .param("uid", at.nextUid())
          .update();
    }
    sql.sql("""
            update mail_inbox set validity = :validity, next_uid = :next, claimed_until = :until where folder = :folder
            """)
        .param("validity", at.validity())
        .param("next", at.nextUid() + 1)
        .param("until", now.plus(CLAIM))
        .param("folder", folder)
        .update();
    return taken;
  }

  private boolean isFresh(String folder, Place at, @Nullable String identity, Instant now) {
    return sql.sql("""
                insert into mail_received (folder, validity, uid, message_hash, received_at, taken)
                values (:folder, :validity, :uid, :hash, :now, false)
                on conflict do nothing
                """)
            .param("folder", folder)
            .param("validity", at.validity())
            .param("uid", at.nextUid())
            .param("hash", identity == null ? null : new Secret(identity).hash())
            .param("now", now)
            .update()
        == 1;
  }

  /** Forgets what came long ago. @return how many */
  @Transactional
  public int forget(Instant now) {
    return sql.sql("""
            delete from mail_received
            where ctid = any(array(select r.ctid from mail_received r where r.received_at < :before limit 1000))
            """)
        .param("before", now.minus(KEPT))
        .update();
  }
}
