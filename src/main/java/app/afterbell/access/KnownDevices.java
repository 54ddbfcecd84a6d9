package app.afterbell.access;

import app.afterbell.people.Email;
import app.afterbell.shared.Checked;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers on which people have signed in. One lets nobody in; it is only not kept out by what strangers do. Forgotten
 * a year after its last sign-in, and with the person's address.
 */
@Component
public class KnownDevices {

  public static final Duration KEPT = Duration.ofDays(365);
  private static final int MOST = 30;

  private final Sql sql;

  public KnownDevices(Sql sql) {
    this.sql = sql;
  }

  /**
   * This person has just signed in.
   *
   * @param shown what the browser holds; null where it holds nothing
   * @return what it is to hold: its own secret where we gave it, another where we did not
   */
  @Transactional
  public Secret remember(PersonId person, @Nullable Secret shown, Instant now) {
    var device = shown != null && isKnown(shown, now) ? shown : Secret.random();
    sql.sql("""
            insert into known_device (token_hash, person_id, seen_at) values (:hash, :person, :now)
            on conflict (token_hash, person_id) do update set seen_at = excluded.seen_at
            """)
        .param("hash", device.hash())
        .param("person", person)
        .param("now", now)
        .update();
    sql.sql("""
            delete from known_device
            where person_id = :person and token_hash in (
              select d.token_hash from known_device d where d.person_id = :person order by d.seen_at desc offset :most)
            """)
        .param("person", person)
        .param("most", MOST)
        .update();
    return device;
  }

  /** Whether anybody has signed in there. */
  public boolean isKnown(Secret device, Instant now) {
    return sql.sql("select count(*) from known_device where token_hash = :hash and seen_at > :since")
        .param("hash", device.hash())
        .param("since", now.minus(KEPT))
        .one(Integer.class) > 0;
  }

  /** Whether the one with this address has signed in there. */
  public boolean isKnown(Secret device, String email, Instant now) {
    return Email.of(email) instanceof Checked.Fine<Email>(var address) && sql.sql("""
            select count(*) from known_device d join account_card p on p.id = d.person_id
            where d.token_hash = :hash and p.email = :email and d.seen_at > :since
            """)
        .param("hash", device.hash())
        .param("email", address.value())
        .param("since", now.minus(KEPT))
        .one(Integer.class) > 0;
  }
}
