package app.afterbell.feeds;

import app.afterbell.access.WaysInEnded;
import app.afterbell.mail.PublicAddress;
import app.afterbell.people.AccountMail;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each person's private address for a calendar program (R35): one at a time, answered until it is renewed or switched
 * off, the person has a new password or address, or the account is closed. Its secret of 256 bits is seen once.
 */
@Component
public class Feeds {

  private final Sql sql;
  private final AccountMail news;
  private final PublicAddress address;
  private final Clock clock;

  Feeds(Sql sql, AccountMail news, PublicAddress address, Clock clock) {
    this.sql = sql;
    this.news = news;
    this.address = address;
    this.clock = clock;
  }

  /**
   * An address that is answered.
   *
   * @param fetchedAt the last time, to a minute; null where no program has asked yet
   * @param fetchedBy its short name
   */
  public record Feed(Instant madeAt, @Nullable Instant fetchedAt, @Nullable String fetchedBy) {}

  public Optional<Feed> of(PersonId person) {
    return sql.sql("select made_at, fetched_at, fetched_by from calendar_feed where person_id = :person and "
        + "ended_at is null")
        .param("person", person)
        .optional(Feed.class);
  }

  /** A new address, told by mail; one that was there before is answered no more. @return its secret, for this once */
  @Transactional
  public Secret make(Viewer owner, Instant now) {
    // one at a time for each owner: of two at once, neither would end the other
    sql.sql("select pg_advisory_xact_lock(hashtextextended('afterbell.feed ' || :owner, 0))::text")
        .param("owner", owner.id().value().toString())
        .one(String.class);
    end(owner.id(), now);
    var secret = Secret.random();
    sql.sql("""
            insert into calendar_feed (id, person_id, token_hash, made_at) values (:id, :owner, :hash, :now)
            """)
        .param("id", FeedId.next())
        .param("owner", owner.id())
        .param("hash", secret.hash())
        .param("now", now)
        .update();
    news.tell(owner.id(), AccountMail.News.CALENDAR, "", address.link("/settings/calendar"), now);
    return secret;
  }

  /** From now on it is answered no more. @return false where it was not before */
  @Transactional
  public boolean end(PersonId owner, Instant now) {
    return sql.sql("update calendar_feed set ended_at = :now where person_id = :owner and ended_at is null")
            .param("now", now)
            .param("owner", owner)
            .update()
        == 1;
  }

  /** Who came in otherwise could have made it. */
  @EventListener
  void on(WaysInEnded changed) {
    end(changed.person(), clock.instant());
  }
}
