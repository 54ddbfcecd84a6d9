package app.afterbell.access;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Forgets what lets nobody in any more: sign-ins of people who never came back, links that nobody pressed, passkeys
 * that were asked for and did not answer. On any number of instances.
 */
@Component
class OldEntrances implements Sweep {

  private final Sql sql;

  OldEntrances(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String key() {
    return "access.sweep.entrances";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public Duration firstAfter() {
    return Duration.ofMinutes(6);
  }

  @Override
  public int turn(Turn turn) {
    var now = turn.now();
    return devices(now) + signIns(now) + links(now) + challenges(now);
  }

  private int devices(Instant now) {
    return sql.sql("""
            delete from known_device
            where (token_hash, person_id) in (select token_hash, person_id from known_device where seen_at <= :before
                                              limit 10000 for update skip locked)
            """)
        .param("before", now.minus(KnownDevices.KEPT))
        .update();
  }

  private int signIns(Instant now) {
    return sql.sql("""
            delete from sign_in
            where token_hash in (select token_hash from sign_in where expires_at <= :now
              limit 10000 for update skip locked)
            """)
        .param("now", now)
        .update();
  }

  private int links(Instant now) {
    return sql.sql("""
            delete from one_time_token
            where token_hash in (select token_hash from one_time_token where expires_at <= :now
                                 limit 10000 for update skip locked)
            """)
        .param("now", now)
        .update();
  }

  private int challenges(Instant now) {
    return sql.sql("""
            delete from passkey_challenge
            where ticket_hash in (select ticket_hash from passkey_challenge where expires_at <= :now
                                  limit 10000 for update skip locked)
            """)
        .param("now", now)
        .update();
  }
}
