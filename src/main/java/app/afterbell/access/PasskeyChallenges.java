package app.afterbell.access;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What browsers were asked to sign: on any instance, for five minutes, and once. */
@Component
class PasskeyChallenges {

  static final Duration GOOD_FOR = Duration.ofMinutes(5);

  private final Sql sql;

  PasskeyChallenges(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param person who adds a passkey, whose earlier tries are over; null where somebody signs in
   * @return what the browser holds
   */
  Secret keep(byte[] challenge, @Nullable PersonId person, Instant now) {
    var ticket = Secret.random();
    sql.sql("delete from passkey_challenge where person_id = :person").param("person", person).update();
    sql.sql("""
            insert into passkey_challenge (ticket_hash, person_id, challenge, expires_at)
            values (:hash, :person, :challenge, :expiresAt)
            """)
        .param("hash", ticket.hash())
        .param("person", person)
        .param("challenge", challenge)
        .param("expiresAt", now.plus(GOOD_FOR))
        .update();
    return ticket;
  }

  /** Nothing the second time, of two at once too. */
  Optional<byte[]> take(Secret ticket, @Nullable PersonId person, Instant now) {
    return sql.sql("""
            delete from passkey_challenge
            where ticket_hash = :hash and person_id is not distinct from :person and expires_at > :now
            returning challenge
            """)
        .param("hash", ticket.hash())
        .param("person", person)
        .param("now", now)
        .optional(byte[].class);
  }
}
