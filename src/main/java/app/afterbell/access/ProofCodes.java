package app.afterbell.access;

import app.afterbell.mail.LetterWords;
import app.afterbell.mail.Post;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes in a mail by which a person who is signed in shows that they read its owner's mail: eight digits, for one
 * browser, good once, for ten minutes and five tries.
 */
@Component
public class ProofCodes {

  public static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final int TRIES = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Sql sql;
  private final Post post;
  private final Organizations organizations;
  private final LetterWords words;

  ProofCodes(Sql sql, Post post, Organizations organizations, LetterWords words) {
    this.sql = sql;
    this.post = post;
    this.organizations = organizations;
    this.words = words;
  }

  private record Addressee(SignInId place, String name, @Nullable String email) {}

  /** Mails a new code, which ends the one before. Nothing where there is no address, or nobody is signed in here. */
  @Transactional
  public void send(PersonId person, Secret here, Instant now) {
    var found = sql.sql("""
            select s.id as place, p.name, p.email from sign_in s join account_card p on p.id = s.person_id
            where s.token_hash = :hash and s.person_id = :person
            """)
        .param("hash", here.hash())
        .param("person", person)
        .optional(Addressee.class);
    if (found.isEmpty() || found.get().email() == null) {
      return;
    }
    var code = "%08d".formatted(RANDOM.nextInt(100_000_000));
    sql.sql("""
            insert into proof_code (sign_in_id, code_hash, expires_at) values (:place, :hash, :until)
            on conflict (sign_in_id) do update set code_hash = excluded.code_hash, tries = 0,
              expires_at = excluded.expires_at
            """)
        .param("place", found.get().place())
        .param("hash", new Secret(code).hash())
        .param("until", now.plus(GOOD_FOR))
        .update();
    var organization = organizations.current().name();
    post.send(found.get().email(), words.text("access.mail.code.subject", organization),
        words.text("access.mail.code", words.hello(found.get().name()), organization,
            code.substring(0, 4) + " " + code.substring(4),
            GOOD_FOR.toMinutes()),
        now.plus(GOOD_FOR), now);
  }

  /** Whether a code that can still be typed is on its way to the person who is signed in here. */
  public boolean isSent(Secret here, Instant now) {
    return sql.sql("""
            select count(*) from proof_code c join sign_in s on s.id = c.sign_in_id
            where s.token_hash = :hash and c.expires_at > :now and c.tries < :most
            """)
        .param("hash", here.hash())
        .param("now", now)
        .param("most", TRIES)
        .one(Integer.class) > 0;
  }

  /** Whether this is the code. Each look counts, also of many at once; the right one is used up. */
  @Transactional
  public boolean take(Secret here, String typed, Instant now) {
    var code = sql.sql("""
            update proof_code c set tries = tries + 1
            from sign_in s
            where s.id = c.sign_in_id and s.token_hash = :hash and c.expires_at > :now and c.tries < :most
            returning c.code_hash
            """)
        .param("hash", here.hash())
        .param("now", now)
        .param("most", TRIES)
        .optional(byte[].class);
    var right = code.filter(hash -> MessageDigest.isEqual(hash, new Secret(typed.replaceAll("\\D", "")).hash()))
        .isPresent();
    if (right) {
      sql.sql("delete from proof_code c using sign_in s where s.id = c.sign_in_id and s.token_hash = :hash")
          .param("hash", here.hash())
          .update();
    }
    return right;
  }
}
