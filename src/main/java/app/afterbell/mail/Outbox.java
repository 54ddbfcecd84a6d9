package app.afterbell.mail;

import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be sent. Messages are claimed for a minute, and renewed while their turn comes; each is sent without a
 * transaction, and then marked by itself. Who claims counts an attempt; where they die on the way, the claim runs out,
 * and the message is due again.
 */
@Component
class Outbox {

  static final int MOST_ATTEMPTS = 16;

  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Sql sql;

  Outbox(Sql sql) {
    this.sql = sql;
  }

  record Due(MessageId id, Letter.Kind kind, String recipient, @Nullable String recipientName, String subject,
      String body,
      @Nullable String html, @Nullable String unsubscribeUrl, @Nullable Instant bodyUntil, @Nullable String replyTo,
      @Nullable String replyToName, @Nullable UUID thread, Instant createdAt, int attempts) {

    /** What it offers, such as a link, is no more. */
    boolean isOver(Instant now) {
      return bodyUntil != null && !bodyUntil.isAfter(now);
    }
  }

  // Materialized: in the statement itself it may be asked once for each letter, and each time lock others.
  /** @param until how long nobody else takes them, unless {@link #renew} makes it longer */
  @Transactional
  public List<Due> claim(int most, Instant until, Instant now) {
    return sql.sql("""
            with due as materialized (
              select id from mail_message
              where next_attempt_at <= :now
              order by bulk, next_attempt_at limit :most
              for update skip locked)
            update mail_message m set claimed_until = :until, next_attempt_at = :until, attempts = m.attempts + 1
            from due
            where m.id = due.id
            returning m.id, m.kind, m.recipient, m.recipient_name, m.subject, m.body, m.html, m.unsubscribe_url,
              m.body_until,
                      m.reply_to, m.reply_to_name, m.thread, m.created_at, m.attempts
            """)
        .param("until", until)
        .param("most", most)
        .param("now", now)
        .list(Due.class);
  }

  /** Keeps what was claimed. @return those that are still ours: nobody else has claimed them since */
  @Transactional
  public Set<MessageId> renew(Collection<Due> claimed, Instant until) {
    return claimed.isEmpty() ? Set.of() : Set.copyOf(sql.sql("""
            update mail_message m set claimed_until = :until, next_attempt_at = :until
            from unnest(:ids::uuid[], :attempts::int[]) as c (id, attempts)
            where m.id = c.id and m.attempts = c.attempts and m.sent_at is null and m.claimed_until is not null
            returning m.id
            """)
        .param("until", until)
        .param("ids", claimed.stream().map(Due::id).toList())
        .param("attempts", claimed.stream().map(Due::attempts).toList())
        .list(MessageId.class));
  }

  /** Gives back what was claimed and not begun: it is due at once, and nothing was tried. */
  @Transactional
  public void release(Collection<Due> claimed, Instant now) {
    if (claimed.isEmpty()) {
      return;
    }
    sql.sql("""
            update mail_message m set claimed_until = null, next_attempt_at = :now, attempts = m.attempts - 1
            from unnest(:ids::uuid[], :attempts::int[]) as c (id, attempts)
            where m.id = c.id and m.attempts = c.attempts and m.sent_at is null and m.claimed_until is not null
            """)
        .param("now", now)
        .param("ids", claimed.stream().map(Due::id).toList())
        .param("attempts", claimed.stream().map(Due::attempts).toList())
        .update();
  }

  /** What was taken by the server is not sent again, whoever else may have claimed it since. */
  @Transactional
  public void sent(Collection<MessageId> ids, Instant now) {
    if (ids.isEmpty()) {
      return;
    }
    sql.sql("""
            update mail_message
            set sent_at = :now, next_attempt_at = null, claimed_until = null, given_up_at = null, trouble = null,
              failure = null,
                body = null, html = null, unsubscribe_url = null
            where id = any(:ids) and sent_at is null
            """)
        .param("now", now)
        .param("ids", ids)
        .update();
  }

  /** Gives up what is over before it was sent: a link that opens nothing any more helps nobody. */
  @Transactional
  public void over(Due message, Instant now) {
    sql.sql("""
            update mail_message
            set next_attempt_at = null, claimed_until = null, given_up_at = :now, trouble = :trouble, body = null,
              html = null,
                unsubscribe_url = null, attempts = attempts - 1
            where id = :id and attempts = :attempts and sent_at is null
            """)
        .param("now", now)
        .param("trouble", Trouble.OVER)
        .param("id", message.id())
        .param("attempts", message.attempts())
        .update();
  }

  /**
   * It is due again after a while, or given up: at once where the address is wrong, else after {@link #MOST_ATTEMPTS}.
   * What was given up keeps its text as long as that is good for something, so that staff can have it tried again.
   *
   * @return whether it was given up
   */
  @Transactional
  public boolean failed(Due message, Trouble trouble, String failure, Instant now) {
    var givenUp = trouble.isForGood() || message.attempts() >= MOST_ATTEMPTS;
    sql.sql("""
            update mail_message m
            set next_attempt_at = :next, claimed_until = null,
                given_up_at = case when :givenUp then cast(:now as timestamptz) end,
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
