package app.afterbell.mail.web.staff;

import app.afterbell.shared.Sql;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the mailbox. */
@Component
class MailboxQuery {

  private final Sql sql;

  MailboxQuery(Sql sql) {
    this.sql = sql;
  }

  MailboxPage newest() {
    return new MailboxPage(sql.sql("""
            select id, recipient, subject, created_at from mail_message
            order by created_at desc, id desc limit 100
            """)
        .list(MailboxPage.Entry.class));
  }

  MessagePage message(UUID id) {
    return sql.sql("""
            select recipient, subject, coalesce(body, '') as body, html is not null as html, created_at
            from mail_message where id = :id
            """)
        .param("id", id)
        .one(MessagePage.class);
  }
}
