package app.afterbell.mail.web.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The newest messages. */
public record MailboxPage(List<Entry> messages) {

  public record Entry(UUID id, String recipient, String subject, Instant createdAt) {}
}
