package app.afterbell.access;

import app.afterbell.organization.Organizations;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.people.Saved;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Reason;
import app.afterbell.shared.Role;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * How an empty installation gets its first admin: by a link that each start prints, good for 24 hours, until there is
 * one. No matter how many press these links at once, one becomes admin, and all are over.
 */
@Component
public class FirstAdmin {

  private static final Duration GOOD_FOR = Duration.ofHours(24);

  private final Sql sql;
  private final Organizations organizations;
  private final People people;
  private final Passwords passwords;

  FirstAdmin(Sql sql, Organizations organizations, People people, Passwords passwords) {
    this.sql = sql;
    this.organizations = organizations;
    this.people = people;
    this.passwords = passwords;
  }

  /** The company and its first admin, all checked. */
  public record Founding(
      PersonName company, ZoneId zone, Currency currency, Email supportEmail, PersonName name, Email email,
      String password) {}

  /** What founding comes to. */
  public sealed interface Founded {
    record Done(PersonId admin) implements Founded {}

    /** The link was used, is too old, or is none. */
    record LinkIsOver() implements Founded {}

    /** Nothing was written, and the link can be pressed again. */
    record Refused(Reason reason) implements Founded {}
  }

  /** A new link, beside those before; nothing where there is an admin. */
  @Transactional
  public Optional<Secret> invite(Instant now) {
    if (hasAdmin()) {
      return Optional.empty();
    }
    var link = Secret.random();
    sql.sql("delete from first_admin_link where expires_at <= :now").param("now", now).update();
    sql.sql("insert into first_admin_link (token_hash, expires_at) values (:hash, :expiresAt)")
        .param("hash", link.hash())
        .param("expiresAt", now.plus(GOOD_FOR))
        .update();
    return Optional.of(link);
  }

  /** Whether this link can still be used. */
  public boolean isGood(Secret link, Instant now) {
    return !hasAdmin() && sql.sql("select true from first_admin_link where token_hash = :hash and expires_at > :now")
        .param("hash", link.hash())
        .param("now", now)
        .optional(Boolean.class)
        .isPresent();
  }

  @Transactional
  public Founded found(Secret link, Founding founding, Instant now) {
    // One at a time, by whichever link: the others wait here, and then find an admin.
    sql.sql("lock table first_admin_link in share row exclusive mode").update();
    if (!isGood(link, now)) {
      return new Founded.LinkIsOver();
    }
    sql.sql("delete from first_admin_link").update();
    organizations.found(founding.company().value(), founding.zone(), founding.supportEmail().value(), false);
    organizations.change(founding.company().value(), founding.zone(), founding.supportEmail().value(),
        List.of(founding.currency().getCurrencyCode()));
    var admin = new NewPerson(founding.name(), founding.email(), founding.zone(), Set.of(Role.ADMIN));
    return switch (people.join(admin, new Editor(null, now))) {
      case Saved.Done(var id) -> {
        try {
          passwords.set(id, founding.password(), null);
          yield new Founded.Done(id);
        } catch (TooBusy _) {
          yield refused(AccessRefusal.TOO_BUSY);
        }
      }
      case Saved.Refused(var reason) -> refused(reason);
    };
  }

  private static Founded refused(Reason reason) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // the link stays good
    return new Founded.Refused(reason);
  }

  private boolean hasAdmin() {
    return sql.sql("""
            select exists (select from role_card r join person_card p on p.id = r.person_id
                           where r.role = 'admin' and p.open)
            """)
        .one(Boolean.class);
  }
}
