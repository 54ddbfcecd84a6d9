package app.afterbell.notifications.web.staff;

import app.afterbell.mail.MessageId;
import app.afterbell.notifications.web.staff.RemindersPage.Which;
import app.afterbell.shared.Sql;
import app.afterbell.web.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the mail that is in trouble. */
@Component
class RemindersQuery {

  private static final int MOST = 50;

  private final Sql sql;

  RemindersQuery(Sql sql) {
    this.sql = sql;
  }

  /** @param after the last of the page before, and null for the first page */
  RemindersPage page(Which which, @Nullable MessageId after, boolean again, boolean delivers, Instant now) {
    return new RemindersPage(which,
        Part.of(sql.sql("""
                select id, kind, recipient_name, recipient_domain, created_at, attempts, next_attempt_at, claimed_until,
                  given_up_at,
                       trouble, has_body
                from mail_fact
                where trouble is not null and sent_at is null and (not :givenUp or given_up_at is not null)
                  and (cast(:after as uuid) is null
                    or (created_at, id) < (select a.created_at, a.id from mail_fact a where a.id = :after))
                order by created_at desc, id desc
                limit :most
                """)
            .param("givenUp", which == Which.GIVEN_UP)
            .param("after", after)
            .param("most", MOST + 1)
            .list(RemindersPage.Entry.class), MOST),
        delivers, again, now);
  }
}
