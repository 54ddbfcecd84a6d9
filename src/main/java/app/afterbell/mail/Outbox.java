package app.afterbell.mail;

import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be sent. Messages are claimed for some minutes, sent without a transaction, and then marked. Who claims counts an
 * attempt; where they die on the way, the claim runs out, and the message is due again.
 */
@Component
class Outbox {

  static final int MOST_ATTEMPTS = 16;

  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Sql sql;

  Outbox(Sql sql) {
    this.sql = sql;
  }

  record Due(MessageId id, Letter.Kind kind, String recipient, @Nullable String recipientName, String subject, String body,
      @Nullable String html, @Nullable String unsubscribeUrl, Instant createdAt, int attempts) {}

  /** @param until how long nobody else takes them: longer than sending all of them can last */
  @Transactional
  public List<Due> claim(int most, Instant until, Instant now) {
    return sql.sql("""
            update mail_message m set claimed_until = :until, next_attempt_at = :until, attempts = m.attempts + 1
            from (select id from mail_message
                  where next_attempt_at <= :now
                  order by bulk, next_attempt_at limit :most
                  for update skip locked) due
            where m.id = due.id
            returning m.id, m.kind, m.recipient, m.recipient_name, m.subject, m.body, m.html, m.unsubscribe_url, m.created_at,
                      m.attempts
            """)
        .param("until", until)
        .param("most", most)
        .param("now", now)
        .list(Due.class);
  }

  /** What was taken by the server is not sent again, whoever else may have claimed it since. */
  @Transactional
  public void sent(Collection<MessageId> ids, Instant now) {
    if (ids.isEmpty()) {
      return;
    }
    sql.sql("""
            update mail_message
            set sent_at = :now, next_attempt_at = null, claimed_until = null, given_up_at = null, trouble = null, failure = null,
                body = null, html = null, unsubscribe_url = null
            where id = any(:ids) and sent_at is null
            """)
        .param("now", now)
        .param("ids", ids)
        .update();
  }

  /**
   * It is due again after a while, or given up: at once where the address is wrong, else after {@link #MOST_ATTEMPTS}. What was
   * given up keeps its text as long as that is good for something, so that staff can have it tried again.
   *
   * @return whether it was given up
   */
  @Transactional
  public boolean failed(Due message, Trouble trouble, String failure, Instant now) {
    var givenUp = trouble.isForGood() || message.attempts() >= MOST_ATTEMPTS;
    sql.sql("""
            update mail_message m
            set next_attempt_at = :next, claimed_until = null, given_up_at = case when :givenUp then cast(:now as timestamptz) end,
                trouble = :trouble, failure = left(:failure, 1000),
                body = case when x.kept then m.body end, html = case when x.kept then m.html end,
                unsubscribe_url = case when x.kept then m.unsubscribe_url end
            from (select o.id, not (:givenUp and (o.body_until is null or o.body_until <= :now)) as kept
                  from mail_message o where o.id = :id) x
            where m.id = x.id and m.attempts = :attempts and m.sent_at is null
            """)
        .param("next", givenUp ? null : now.plus(waitAfter(message.attempts())))
        .param("givenUp", givenUp)
        .param("trouble", trouble)
        .param("failure", failure)
        .param("now", now)
        .param("id", message.id())
        .param("attempts", message.attempts())
        .update();
    return givenUp;
  }

  /** 1, 2, 4 … minutes, up to a day. @param attempts at least 1 */
  static Duration waitAfter(int attempts) {
    var wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
