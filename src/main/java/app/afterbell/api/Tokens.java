package app.afterbell.api;

import app.afterbell.people.PasswordChanged;
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
 * A person's tokens: with one of them a program does what this person may do, until it is revoked, the person has a new
 * password, or the account is closed.
 */
@Component
public class Tokens {

  /** Characters of a token's name. */
  public static final int LONGEST_NAME = 100;

  /** Tokens that one person can have at a time. */
  public static final int MOST = 50;

  private static final Duration USED_EVERY = Duration.ofMinutes(1);

  private final Sql sql;
  private final Clock clock;

  Tokens(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A token as its owner sees it afterwards: never the secret. */
  public record Token(TokenId id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}

  /** What became of the wish for a token. */
  public sealed interface Made {

    /** @param secret shown now and never again */
    record Done(TokenId id, TokenSecret secret) implements Made {}

    record NameMissing() implements Made {}

    record NameTooLong(int longest) implements Made {}

    /** A character that no name has, such as U+0000. */
    record NameNotText() implements Made {}

    record TooMany(int most) implements Made {}
  }

  private record Holder(
      TokenId token, PersonId id, String name, ZoneId zone, List<Role> roles, @Nullable Instant lastUsedAt) {}

  /** Whether the API has anything for this person: mentors, and staff who log for them. */
  public static boolean areFor(Viewer viewer) {
    return viewer.is(Role.MENTOR) || viewer.is(Role.COORDINATOR) || viewer.is(Role.ADMIN);
  }

  /** @param name how the owner tells this token from others, 1 to {@link #LONGEST_NAME} characters */
  @Transactional
  public Made make(Viewer owner, String name, Instant now) {
    var label = name.strip();
    if (label.isEmpty()) {
      return new Made.NameMissing();
    }
    if (label.codePointCount(0, label.length()) > LONGEST_NAME) {
      return new Made.NameTooLong(LONGEST_NAME);
    }
    if (!label.codePoints().allMatch(Tokens::isWritten)) {
      return new Made.NameNotText();
    }
    var id = TokenId.next();
    var secret = TokenSecret.random();
    var written = sql.sql(
            """
            insert into api_token (id, person_id, name, token_hash, created_at)
            select :id, :owner, :name, :hash, :now
            where (select count(*) from api_token where person_id = :owner and revoked_at is null) < :most
            """)
        .param("id", id)
        .param("owner", owner.id())
        .param("name", label)
        .param("hash", secret.hash())
        .param("now", now)
        .param("most", MOST)
        .update();
    return written == 1 ? new Made.Done(id, secret) : new Made.TooMany(MOST);
  }

  /** Those that still let somebody in, the newest first. */
  public List<Token> of(Viewer owner) {
    return sql.sql(
            """
            select id, name, created_at, last_used_at from api_token
            where person_id = :owner and revoked_at is null
            order by created_at desc, id desc
            """)
        .param("owner", owner.id())
        .list(Token.class);
  }

  /** It lets nobody in from now on. @return false where this person has no such token */
  @Transactional
  public boolean revoke(Viewer owner, TokenId id, Instant now) {
    return sql.sql(
                """
                update api_token set revoked_at = :now
                where id = :id and person_id = :owner and revoked_at is null
                """)
            .param("now", now)
            .param("id", id)
            .param("owner", owner.id())
            .update()
        == 1;
  }

  /** Who knew the old password could have made a token by it: all of them end in the transaction that sets the new one. */
  @EventListener
  void on(PasswordChanged changed) {
    sql.sql("update api_token set revoked_at = :now where person_id = :owner and revoked_at is null")
        .param("now", clock.instant())
        .param("owner", changed.person())
        .update();
  }

  /** Who comes in with this secret, with the roles of this moment: one query, and at most one write a minute. */
  public Optional<Viewer> viewer(TokenSecret secret, Instant now) {
    var holder = sql.sql(
            """
            select t.id as token, v.id, v.name, v.zone, v.roles, t.last_used_at
            from api_token t join viewer_card v on v.id = t.person_id
            where t.token_hash = :hash and t.revoked_at is null
            """)
        .param("hash", secret.hash())
        .optional(Holder.class);
    holder.filter(h -> isStale(h.lastUsedAt(), now)).ifPresent(h -> touch(h.token(), now));
    return holder.map(h -> new Viewer(h.id(), h.name(), Set.copyOf(h.roles()), h.zone()));
  }

  private static boolean isStale(@Nullable Instant lastUsedAt, Instant now) {
    return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(USED_EVERY));
  }

  // The condition lets one of many requests at once write.
  private void touch(TokenId token, Instant now) {
    sql.sql(
            """
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
