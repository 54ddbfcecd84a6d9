package app.afterbell.mail;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Forgets mail: what it says, in both its forms, once what it offers is over, and the whole message, with its address,
 * after 30 days. What still waits to be sent is left alone. Rows that another instance is at are skipped; those that
 * are left are for the next time.
 */
@Component
class OldMail implements Sweep {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Sql sql;

  OldMail(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String key() {
    return "mail.sweep.old";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Duration firstAfter() {
    return Duration.ofMinutes(5);
  }

  @Override
  public int turn(Turn turn) {
    return empty(turn.now()) + delete(turn.now());
  }

  private int empty(Instant now) {
    return sql.sql("""
            update mail_message
            set body = null, html = null, unsubscribe_url = null, calendar = null, calendar_method = null
            where id in (select id from mail_message
                         where body_until <= :now and body is not null and next_attempt_at is null
                         limit 10000 for update skip locked)
            """)
        .param("now", now)
        .update();
  }

  private int delete(Instant now) {
    return sql.sql("""
            delete from mail_message
            where id in (select id from mail_message
                         where created_at <= :before and next_attempt_at is null
                         limit 10000 for update skip locked)
            """)
        .param("before", now.minus(KEPT))
        .update();
  }
}
