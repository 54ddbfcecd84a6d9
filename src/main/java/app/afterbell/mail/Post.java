package app.afterbell.mail;

import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the module. A message is written in the caller's transaction, so that it goes out if and only if what it tells
 * has happened; it is sent within seconds after that. Never a word about a person under age in a subject.
 */
@Component
public class Post {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_RECIPIENT = 254;

  private final Sql sql;
  private final boolean delivers;

  @Autowired
  public Post(Sql sql, @Value("${spring.mail.host:}") String host) {
    this(sql, !host.isBlank());
  }

  Post(Sql sql, boolean delivers) {
    this.sql = sql;
    this.delivers = delivers;
  }

  /** Whether mail leaves the product. Where it does not, staff read it in the mailbox. */
  public boolean delivers() {
    return delivers;
  }

  /**
   * @param recipient one address
   * @param body plain text
   * @throws IllegalArgumentException where recipient or subject would smuggle in a header: a line break, a control character
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(String recipient, String subject, String body, Instant now) {
    send(recipient, subject, body, null, now);
  }

  /**
   * @param bodyUntil when what the body offers is over, such as a link: it is not kept any longer; null for the usual 30 days
   * @throws IllegalArgumentException likewise
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(String recipient, String subject, String body, @Nullable Instant bodyUntil, Instant now) {
    sql.sql("""
            insert into mail_message (id, recipient, subject, body, body_until, created_at, next_attempt_at)
            values (:id, :recipient, :subject, :body, :bodyUntil, :now, case when :delivers then cast(:now as timestamptz) end)
            """)
        .param("id", Id.next())
        .param("recipient", oneLine(recipient, LONGEST_RECIPIENT))
        .param("subject", oneLine(subject, LONGEST_SUBJECT))
        .param("body", body)
        .param("bodyUntil", bodyUntil)
        .param("now", now)
        .param("delivers", delivers)
        .update();
  }

  private static String oneLine(String text, int longest) {
    if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("not one line of at most " + longest + " characters");
    }
    return text;
  }
}
