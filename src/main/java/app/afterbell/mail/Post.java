package app.afterbell.mail;

import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the module. A message is written in the caller's transaction, so that it goes out if and only if what it
 * tells has happened; it is sent within seconds after that. Never a word about a person under age in a subject.
 */
@Component
public class Post {

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
   * @throws IllegalArgumentException where recipient or subject would smuggle in a header: a line break, a control
   * character
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(String recipient, String subject, String body, Instant now) {
    send(recipient, subject, body, null, now);
  }

  /**
   * @param bodyUntil when what the body offers is over, such as a link: it is not kept any longer; null for the usual
   * 30 days
   * @throws IllegalArgumentException likewise
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(String recipient, String subject, String body, @Nullable Instant bodyUntil, Instant now) {
    send(List.of(Letter.message(recipient, subject, body, bodyUntil)), now);
  }

  /** Many at once. @return their ids, in the same order */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<MessageId> send(List<Letter> letters, Instant now) {
    if (letters.isEmpty()) {
      return List.of();
    }
    var ids = Stream.generate(MessageId::next).limit(letters.size()).toList();
    sql.sql("""
            insert into mail_message (id, kind, recipient, recipient_name, subject, body, html, unsubscribe_url,
              body_until,
                                      reply_to, reply_to_name, thread, calendar, calendar_method, created_at,
                                      next_attempt_at)
            select id, kind, recipient, nullif(name, ''), subject, text, nullif(html, ''), nullif(unsubscribe, ''),
                   nullif(body_until, '')::timestamptz, nullif(reply_to, ''), nullif(reply_to_name, ''),
                   nullif(thread, '')::uuid, nullif(event, ''), nullif(method, ''), :now, case
                     when :delivers then cast(:now as timestamptz) end
            from unnest(:ids::uuid[], :kinds::text[], :recipients::text[], :names::text[], :subjects::text[],
              :texts::text[],
                        :htmls::text[], :unsubscribes::text[], :untils::text[], :answers::text[], :answerNames::text[],
                        :threads::text[], :events::text[], :methods::text[])
              as l (id, kind, recipient, name, subject, text, html, unsubscribe, body_until, reply_to, reply_to_name, \
              thread, event, method)
            """)
        .param("ids", ids)
        .param("kinds", each(letters, Letter::kind))
        .param("recipients", each(letters, Letter::recipient))
        .param("names", each(letters, Letter::name))
        .param("subjects", each(letters, Letter::subject))
        .param("texts", each(letters, Letter::text))
        .param("htmls", each(letters, Letter::html))
        .param("unsubscribes",
            each(letters, letter -> letter.unsubscribe() == null ? "" : letter.unsubscribe().toASCIIString()))
        .param("untils", each(letters, Letter::bodyUntil))
        .param("answers", each(letters, letter -> letter.answers() == null ? null : letter.answers().address()))
        .param("answerNames", each(letters, letter -> letter.answers() == null ? null : letter.answers().name()))
        .param("threads", each(letters, Letter::thread))
        .param("events", each(letters, letter -> letter.event() == null ? null : letter.event().text()))
        .param("methods", each(letters, letter -> letter.event() == null ? null : letter.event().method()))
        .param("now", now)
        .param("delivers", delivers)
        .update();
    return ids;
  }

  /**
   * Has one that failed tried again at once, as if for the first time. One that is being sent right now is left alone.
   *
   * @return false where there is nothing to try: it was sent meanwhile, is being sent, or its text is gone
   */
  @Transactional
  public boolean tryAgain(MessageId id, Instant now) {
    return sql.sql("""
                update mail_message set next_attempt_at = :now, given_up_at = null, attempts = 0
                where id = :id and sent_at is null and trouble is not null and body is not null
                  and (claimed_until is null or claimed_until <= :now)
                """)
            .param("id", id)
            .param("now", now)
            .update()
        == 1;
  }

  /** Takes back what was not sent yet: nobody wants it any more. One that is being sent right now goes out. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(Collection<MessageId> ids, Instant now) {
    if (!ids.isEmpty()) {
      sql.sql("""
              delete from mail_message
              where id = any(:ids) and sent_at is null and (claimed_until is null or claimed_until <= :now)
              """)
          .param("ids", ids)
          .param("now", now)
          .update();
    }
  }

  // An SQL array of texts: nothing is an empty one.
  private static List<String> each(List<Letter> letters, Function<Letter, @Nullable Object> part) {
    return letters.stream()
        .map(part)
        .map(value -> value instanceof Enum<?> kind ? kind.name().toLowerCase(Locale.ROOT)
            : Objects.toString(value, ""))
        .toList();
  }
}
