package app.afterbell.mail;

import app.afterbell.jobs.Claimed;
import app.afterbell.jobs.Claims;
import app.afterbell.jobs.Claims.Failed;
import app.afterbell.jobs.Retry;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be sent. Messages are claimed for a minute, and renewed while their turn comes; each is sent without a
 * transaction, and then marked. Who claims counts an attempt; where they die on the way, the claim runs out,
 * and the message is due again.
 */
@Component
class Outbox {

  /** After 1, 2, 4 … minutes, then daily: 16 attempts are made in about five days. */
  static final Retry RETRY = new Retry(Duration.ofMinutes(1), Duration.ofDays(1), 16);

  private final Sql sql;
  private final Claims<Due> claims;

  Outbox(Sql sql) {
    this.sql = sql;
    this.claims = new Claims<>(sql, "mail_message");
  }

  Claims<Due> claims() {
    return claims;
  }

  record Due(MessageId id, Letter.Kind kind, String recipient, @Nullable String recipientName, String subject,
      String body,
      @Nullable String html, @Nullable String unsubscribeUrl, @Nullable Instant bodyUntil, @Nullable String replyTo,
      @Nullable String replyToName, @Nullable UUID thread, @Nullable String calendar,
      Letter.@Nullable Method calendarMethod, Instant createdAt, int attempts) implements Claimed {

    /** What it offers, such as a link, is no more. */
    boolean isOver(Instant now) {
      return bodyUntil != null && !bodyUntil.isAfter(now);
    }
  }

  // Materialized: in the statement itself it may be asked once for each letter, and each time lock others.
  /** @param until how long nobody else takes them, unless the claim is renewed */
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
                      m.reply_to, m.reply_to_name, m.thread, m.calendar, m.calendar_method, m.created_at,
                      m.attempts
            """)
        .param("until", until)
        .param("most", most)
        .param("now", now)
        .list(Due.class);
  }

  /** What was taken by the server is not sent again, no matter who else may have claimed it since. */
  @Transactional
  public void sent(Collection<MessageId> ids, Instant now) {
    if (ids.isEmpty()) {
      return;
    }
    sql.sql("""
            update mail_message
            set sent_at = :now, next_attempt_at = null, claimed_until = null, given_up_at = null, trouble = null,
              failure = null,
                body = null, html = null, unsubscribe_url = null, calendar = null, calendar_method = null
            where id = any(:ids) and sent_at is null
            """)
        .param("now", now)
        .param("ids", ids)
        .update();
  }

  /** Gives up what is over before it was sent: a link that opens nothing any more helps nobody. */
  @Transactional
  public void over(Due message, Instant now) {
    if (claims.giveUp(message, now) != Failed.LOST) {
      sql.sql("""
              update mail_message
              set trouble = :trouble, body = null, html = null, unsubscribe_url = null, calendar = null,
                  calendar_method = null, attempts = attempts - 1
              where id = :id
              """)
          .param("trouble", Trouble.OVER)
          .param("id", message.id())
          .update();
    }
  }

  /**
   * It is due again after a while, or given up: at once where the address is wrong, else after 16 attempts. What was
   * given up keeps its text as long as that is good for something, so that staff can have it tried again.
   */
  @Transactional
  public Failed failed(Due message, Trouble trouble, String failure, Instant now) {
    var became = trouble.isForGood() ? claims.giveUp(message, now) : claims.failed(message, RETRY, now);
    if (became != Failed.LOST) {
      sql.sql("""
              update mail_message m
              set trouble = :trouble, failure = left(:failure, 1000),
                  body = case when x.kept then m.body end, html = case when x.kept then m.html end,
                  unsubscribe_url = case when x.kept then m.unsubscribe_url end,
                  calendar = case when x.kept then m.calendar end,
                  calendar_method = case when x.kept then m.calendar_method end
              from (select o.id, not (:givenUp and (o.body_until is null or o.body_until <= :now)) as kept
                    from mail_message o where o.id = :id) x
              where m.id = x.id
              """)
          .param("trouble", trouble)
          .param("failure", failure)
          .param("givenUp", became == Failed.GIVEN_UP)
          .param("now", now)
          .param("id", message.id())
          .update();
    }
    return became;
  }
}
