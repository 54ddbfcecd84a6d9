package app.afterbell.api;

import app.afterbell.access.WaysInEnded;
import app.afterbell.people.AccountMail;
import app.afterbell.shared.Blank;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's tokens: with one of them a program does what this person may do, until its date, or until it is revoked,
 * the person has a new password or address, or the account is closed.
 */
@Component
public class Tokens {

  /** Characters of a token's name. */
  public static final int LONGEST_NAME = 100;

  /** Tokens that one person can have at a time. */
  public static final int MOST = 50;

  /** Days that a token lasts, where its owner says nothing else. */
  public static final int USUAL_DAYS = 90;

  /** Days that a token lasts, as one can choose: none lasts for ever. */
  public static final List<Integer> DAYS = List.of(7, 30, USUAL_DAYS, 180, 365);

  private static final Duration USED_EVERY = Duration.ofMinutes(1);

  private final Sql sql;
  private final AccountMail news;
  private final Clock clock;

  Tokens(Sql sql, AccountMail news, Clock clock) {
    this.sql = sql;
    this.news = news;
    this.clock = clock;
  }

  /** A token as its owner sees it afterwards: never the secret. */
  public record Token(TokenId id, String name, Instant createdAt, @Nullable Instant lastUsedAt, Instant expiresAt) {

    /** Nothing comes in by it any more. */
    public boolean isOver(Instant now) {
      return !expiresAt.isAfter(now);
    }
  }

  /** What became of the wish for a token. */
  public sealed interface Made {

    /** @param secret shown now and never again */
    record Done(TokenId id, TokenSecret secret) implements Made {}

    record NameMissing() implements Made {}

    record NameTooLong(int longest) implements Made {}

    /** A character that no name has, such as U+0000. */
    record NameNotText() implements Made {}

    record TooMany(int most) implements Made {}

    /** Not one of {@link #DAYS}. */
    record NoSuchEnd() implements Made {}
  }

  private record Holder(
      TokenId token, PersonId id, String name, ZoneId zone, List<Role> roles, @Nullable Instant lastUsedAt) {}

  /** One that lasts as long as usual. */
  @Transactional
  public Made make(Viewer owner, String name, Instant now) {
    return make(owner, name, USUAL_DAYS, now);
  }

  /**
   * @param name how the owner tells this token from others, 1 to {@link #LONGEST_NAME} characters
   * @param days until it ends, one of {@link #DAYS}
   */
  @Transactional
  public Made make(Viewer owner, String name, int days, Instant now) {
    var label = name.strip();
    if (!label.codePoints().allMatch(Tokens::isWritten)) {
      return new Made.NameNotText();
    }
    if (Blank.is(label)) {
      return new Made.NameMissing();
    }
    if (label.codePointCount(0, label.length()) > LONGEST_NAME) {
      return new Made.NameTooLong(LONGEST_NAME);
    }
    if (!DAYS.contains(days)) {
      return new Made.NoSuchEnd();
    }
    // One at a time for each owner: of many at once, each would count none of the others.
    sql.sql("select pg_advisory_xact_lock(hashtextextended('afterbell.token ' || :owner, 0))::text")
        .param("owner", owner.id().value().toString())
        .one(String.class);
    var id = TokenId.next();
    var secret = TokenSecret.random();
    var written = sql.sql("""
            insert into api_token (id, person_id, name, token_hash, created_at, expires_at)
            select :id, :owner, :name, :hash, :now, :expiresAt
            where (select count(*) from api_token
                   where person_id = :owner and revoked_at is null and expires_at > :now) < :most
            """)
        .param("id", id)
        .param("owner", owner.id())
        .param("name", label)
        .param("hash", secret.hash())
        .param("now", now)
        .param("expiresAt", now.plus(Duration.ofDays(days)))
        .param("most", MOST)
        .update();
    if (written == 0) {
      return new Made.TooMany(MOST);
    }
    news.tell(owner.id(), AccountMail.News.TOKEN, label, now);
    return new Made.Done(id, secret);
  }

  /** Those that were not revoked, the newest first: also those that are over, so that nobody wonders where one went. */
  public List<Token> of(Viewer owner) {
    return sql.sql("""
            select id, name, created_at, last_used_at, expires_at from api_token
            where person_id = :owner and revoked_at is null
            order by created_at desc, id desc limit 200
            """)
        .param("owner", owner.id())
        .list(Token.class);
  }

  /** It lets nobody in from now on. @return false where this person has no such token */
  @Transactional
  public boolean revoke(Viewer owner, TokenId id, Instant now) {
    return sql.sql("""
                update api_token set revoked_at = :now
                where id = :id and person_id = :owner and revoked_at is null
                """)
            .param("now", now)
            .param("id", id)
            .param("owner", owner.id())
            .update()
        == 1;
  }

  /** Who came in otherwise could have made a token: all of them end in the transaction that ends the other ways in. */
  @EventListener
  void on(WaysInEnded changed) {
    sql.sql("update api_token set revoked_at = :now where person_id = :owner and revoked_at is null")
        .param("now", clock.instant())
        .param("owner", changed.person())
        .update();
  }

  /** Who comes in with this secret, with the roles of this moment: one query, and at most one write a minute. */
  public Optional<Viewer> viewer(TokenSecret secret, Instant now) {
    var holder = sql.sql("""
            select t.id as token, v.id, v.name, v.zone, v.roles, t.last_used_at
            from api_token t join viewer_card v on v.id = t.person_id
            where t.token_hash = :hash and t.revoked_at is null and t.expires_at > :now
            """)
        .param("hash", secret.hash())
        .param("now", now)
        .optional(Holder.class);
    holder.filter(h -> isStale(h.lastUsedAt(), now)).ifPresent(h -> touch(h.token(), now));
    return holder.map(h -> new Viewer(h.id(), h.name(), Set.copyOf(h.roles()), h.zone()));
  }

  private static boolean isStale(@Nullable Instant lastUsedAt, Instant now) {
    return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(USED_EVERY));
  }

  // The condition lets one of many requests at once write.
  private void touch(TokenId token, Instant now) {
    sql.sql("""
            update api_token set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at <= :before)
            """)
        .param("now", now)
        .param("id", token)
        .param("before", now.minus(USED_EVERY))
        .update();
  }

  private static boolean isWritten(int character) {
    return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
  }
}
