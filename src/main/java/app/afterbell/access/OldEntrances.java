package app.afterbell.access;

import app.afterbell.shared.Sql;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets what lets nobody in any more: sign-ins of who never came back, links that nobody pressed, passkeys that were
 * asked for and did not answer. On any number of instances.
 */
@Component
class OldEntrances {

  private final Sql sql;
  private final Clock clock;

  OldEntrances(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
  void forget() {
    forget(clock.instant());
  }

  void forget(Instant now) {
    sql.sql("""
            delete from known_device
            where (token_hash, person_id) in (select token_hash, person_id from known_device where seen_at <= :before
                                              limit 10000 for update skip locked)
            """)
        .param("before", now.minus(KnownDevices.KEPT))
        .update();
    sql.sql("""
            delete from sign_in
            where token_hash in (select token_hash from sign_in where expires_at <= :now
              limit 10000 for update skip locked)
            """)
        .param("now", now)
        .update();
    sql.sql("""
            delete from one_time_token
            where token_hash in (select token_hash from one_time_token where expires_at <= :now
                                 limit 10000 for update skip locked)
            """)
        .param("now", now)
        .update();
    sql.sql("""
            delete from passkey_challenge
            where ticket_hash in (select ticket_hash from passkey_challenge where expires_at <= :now
                                  limit 10000 for update skip locked)
            """)
        .param("now", now)
        .update();
  }
}
