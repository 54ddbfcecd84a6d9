package app.afterbell.access;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Reason;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords: 12 to 200 characters, any but control characters, no rules about which, and none that anybody would try.
 * Kept as Argon2id with 19 MiB, 2 rounds and 1 lane, which OWASP names as the least; the kind stands before the hash,
 * so that a better one can follow.
 */
@Component
public class Passwords {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Sql sql;
  private final PasswordEncoder encoder;
  private final ApplicationEventPublisher publisher;

  Passwords(Sql sql, PasswordEncoder encoder, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.encoder = encoder;
    this.publisher = publisher;
  }

  /** How all passwords are hashed: slow on purpose, and a few at once. */
  public static PasswordEncoder hashing() {
    return new Hashing(new DelegatingPasswordEncoder("argon2id", Map.of(
        "argon2id", new Argon2Password4jPasswordEncoder(Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID)))),
        AT_ONCE, PATIENCE);
  }

  /** Why this cannot be a password. @param own name, address and the like of the person who sets it */
  public static Optional<Reason> refusal(String password, Collection<String> own) {
    var length = password.codePointCount(0, password.length());
    if (password.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(AccessRefusal.PASSWORD_UNREADABLE);
    }
    if (length < SHORTEST) {
      return Optional.of(AccessRefusal.PASSWORD_TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(AccessRefusal.PASSWORD_TOO_LONG);
    }
    return CommonPasswords.isCommon(password, own) ? Optional.of(AccessRefusal.PASSWORD_COMMON) : Optional.empty();
  }

  public boolean has(PersonId person) {
    return hashOf(person) != null;
  }

  /**
   * Whether this is the person's password. Takes its time, as all hashing does.
   * @throws TooBusy where all do it at once
   */
  public boolean matches(PersonId person, String password) {
    var hash = hashOf(person);
    return hash != null && encoder.matches(password, hash);
  }

  /**
   * Sets a password that {@link #refusal} has nothing against, and signs the person out everywhere but here, programs
   * included ({@link WaysInEnded}): who knew the old one is out.
   *
   * @param here the browser that stays signed in, if any
   * @throws TooBusy where all do it at once
   */
  @Transactional
  public void set(PersonId person, String password, @Nullable Secret here) {
    sql.sql("""
            insert into password (person_id, hash) values (:person, :hash)
            on conflict (person_id) do update set hash = excluded.hash
            """)
        .param("hash", encoder.encode(password))
        .param("person", person)
        .update();
    sql.sql("delete from sign_in where person_id = :person and token_hash is distinct from :here")
        .param("person", person)
        .param("here", here == null ? null : here.hash())
        .update();
    sql.sql("delete from one_time_token where person_id = :person").param("person", person).update();
    publisher.publishEvent(new WaysInEnded(person));
  }

  private @Nullable String hashOf(PersonId person) {
    return sql.sql("select hash from password where person_id = :person")
        .param("person", person)
        .optional(String.class)
        .orElse(null);
  }
}
