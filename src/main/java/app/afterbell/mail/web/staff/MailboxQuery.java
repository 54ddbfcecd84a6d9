package app.afterbell.mail.web.staff;

import app.afterbell.mail.LetterShown;
import app.afterbell.mail.MessageId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the mailbox. */
@Component
class MailboxQuery {

  private final Sql sql;
  private final ApplicationEventPublisher publisher;

  MailboxQuery(Sql sql, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.publisher = publisher;
  }

  record Row(String recipient, String subject, String body, boolean html, Instant createdAt) {}

  MailboxPage newest() {
    return new MailboxPage(sql.sql("""
            select id, recipient, subject, created_at from mail_message
            order by created_at desc, id desc limit 100
            """)
        .list(MailboxPage.Entry.class));
  }

  /** Not read-only: what stands in it may have to be written down as read (R29). */
  @Transactional
  public MessagePage message(UUID id, Viewer reader, boolean secrets, Instant now) {
    var row = sql.sql("""
            select recipient, subject, coalesce(body, '') as body, html is not null as html, created_at
            from mail_message where id = :id
            """)
        .param("id", id)
        .one(Row.class);
    if (!row.body().isEmpty()) {
      publisher.publishEvent(new LetterShown(new MessageId(id), reader, now));
    }
    return new MessagePage(row.recipient(), row.subject(), row.body(), row.html(), row.createdAt(), secrets);
  }
}
