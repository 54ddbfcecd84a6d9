package app.afterbell.mail;

import app.afterbell.shared.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets mail: what it says, in both its forms, once what it offers is over, and the whole message, with its address,
 * after 30 days. What still waits to be sent is left alone. Rows that another instance is at are skipped; those that
 * are left are for the next time.
 */
@Component
class OldMail {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Sql sql;
  private final Clock clock;

  OldMail(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
  void forget() {
    forget(clock.instant());
  }

  void forget(Instant now) {
    sql.sql("""
            update mail_message set body = null, html = null, unsubscribe_url = null
            where id in (select id from mail_message
                         where body_until <= :now and body is not null and next_attempt_at is null
                         limit 10000 for update skip locked)
            """)
        .param("now", now)
        .update();
    sql.sql("""
            delete from mail_message
            where id in (select id from mail_message
                         where created_at <= :before and next_attempt_at is null
                         limit 10000 for update skip locked)
            """)
        .param("before", now.minus(KEPT))
        .update();
  }
}
