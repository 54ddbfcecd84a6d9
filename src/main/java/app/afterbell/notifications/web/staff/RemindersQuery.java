package app.afterbell.notifications.web.staff;

import app.afterbell.shared.Sql;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads the mail that is in trouble. */
@Component
class RemindersQuery {

  private final Sql sql;

  RemindersQuery(Sql sql) {
    this.sql = sql;
  }

  RemindersPage page(boolean again, boolean delivers, Instant now) {
    return new RemindersPage(
        sql.sql("""
                select id, kind, recipient_name, recipient_domain, created_at, attempts, next_attempt_at, claimed_until,
                  given_up_at,
                       trouble, has_body
                from mail_fact
                where trouble is not null and sent_at is null
                order by created_at desc, id desc
                limit 100
                """)
            .list(RemindersPage.Entry.class),
        delivers, again, now);
  }
}
