package app.afterbell.access;

import app.afterbell.mail.LetterWords;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signing in by a link in a mail: good once, for 15 minutes where somebody asked for it. Only a hash of it is kept. The
 * mail is written after the answer was given, on another thread, so that neither the answer nor the time it takes tells
 * whether the account exists.
 */
@Component
public class OneTimeLinks implements OneTimeTokenService {

  public static final Duration GOOD_FOR = Duration.ofMinutes(15);

  private final Sql sql;
  private final TransactionOperations transaction;
  private final TaskExecutor afterwards;
  private final Post post;
  private final PublicAddress address;
  private final Organizations organizations;
  private final LetterWords words;
  private final Clock clock;

  OneTimeLinks(Sql sql, TransactionOperations transaction,
      @Qualifier("applicationTaskExecutor") TaskExecutor afterwards, Post post, PublicAddress address,
      Organizations organizations, LetterWords words, Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.afterwards = afterwards;
    this.post = post;
    this.address = address;
    this.organizations = organizations;
    this.words = words;
    this.clock = clock;
  }

  private record Addressee(PersonId id, String name) {}

  private record Used(PersonId personId, boolean proves) {

    // Spring Security carries nothing else from the link to the account.
    String account() {
      return personId.value() + (proves ? "" : Accounts.BY_REMINDER);
    }
  }

  /** Answers at once, with a token that opens nothing: the real one is in the mail alone. */
  @Override
  public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
    var asked = (LinkRequest) request;
    afterwards.execute(() -> transaction.executeWithoutResult(_ -> write(asked)));
    return new DefaultOneTimeToken("in the mail", asked.getUsername(), asked.now().plus(GOOD_FOR));
  }

  @Override
  public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken shown) {
    var now = clock.instant();
    return sql.sql("""
            delete from one_time_token where token_hash = :hash and expires_at > :now
            returning person_id, proves
            """)
        .param("hash", new Secret(shown.getTokenValue()).hash())
        .param("now", now)
        .optional(Used.class)
        .map(used -> new DefaultOneTimeToken(shown.getTokenValue(), used.account(), now))
        .orElse(null);
  }

  /** The person that this link would sign in. Looking does not use it up: mail scanners open links too. */
  public Optional<String> nameBehind(Secret link, Instant now) {
    return sql.sql("""
            select v.name from one_time_token t join viewer_card v on v.id = t.person_id
            where t.token_hash = :hash and t.expires_at > :now
            """)
        .param("hash", link.hash())
        .param("now", now)
        .optional(String.class);
  }

  /** Whether this link is good and would sign in just this person. */
  public boolean isOf(Secret link, PersonId person, Instant now) {
    return sql.sql("select person_id from one_time_token where token_hash = :hash and person_id = :person and "
        + "expires_at > :now")
        .param("hash", link.hash())
        .param("person", person)
        .param("now", now)
        .optional(PersonId.class)
        .isPresent();
  }

  /**
   * Links to be put into mail that the product writes by itself, such as a reminder. Each is good once, until then, and
   * ends with the password and the address like all others. It shows nobody's identity: such mail is passed on. Staff
   * get none: they reach more than what the mail is about.
   *
   * @param people the same person may be there several times, for a link in each of several letters
   * @return in the same order; nothing for staff
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Optional<Secret>> give(List<PersonId> people, Instant until) {
    if (people.isEmpty()) {
      return List.of();
    }
    var links = people.stream().map(_ -> Secret.random()).toList();
    var hashes = links.stream().map(link -> HexFormat.of().formatHex(link.hash())).toList();
    var given = Set.copyOf(sql.sql("""
            insert into one_time_token (token_hash, person_id, expires_at, proves)
            select decode(l.hash, 'hex'), l.person, :until, false
            from unnest(:hashes::text[], :people::uuid[]) as l (hash, person)
            where not exists (select from role_card r
                              where r.person_id = l.person and r.staff)
            returning encode(token_hash, 'hex')
            """)
        .param("hashes", hashes)
        .param("people", people)
        .param("until", until)
        .list(String.class));
    return IntStream.range(0, links.size())
        .mapToObj(i -> given.contains(hashes.get(i)) ? Optional.of(links.get(i)) : Optional.<Secret>empty())
        .toList();
  }

  private void write(LinkRequest asked) {
    sql.sql("delete from one_time_token where expires_at <= :now").param("now", asked.now()).update();
    sql.sql("select id, name from account_card where email = :email and open")
        .param("email", asked.email().value())
        .optional(Addressee.class)
        .ifPresent(addressee -> {
          var link = Secret.random();
          keep(link, addressee, asked.now());
          mail(link, addressee, asked);
        });
  }

  private void keep(Secret link, Addressee addressee, Instant now) {
    sql.sql("insert into one_time_token (token_hash, person_id, expires_at) values (:hash, :person, :expiresAt)")
        .param("hash", link.hash())
        .param("person", addressee.id())
        .param("expiresAt", now.plus(GOOD_FOR))
        .update();
  }

  private void mail(Secret link, Addressee addressee, LinkRequest asked) {
    var company = organizations.current().name();
    var path = "/sign-in/link/" + link.value() + (asked.next() == null ? "" : "?next=" + asked.next());
    post.send(
        asked.email().value(),
        words.text("access.mail.link.subject", company),
        words.text("access.mail.link.body", words.hello(addressee.name()), address.link(asked.here(), path),
            GOOD_FOR.toMinutes(), company),
        asked.now().plus(GOOD_FOR),
        asked.now());
  }
}
