package app.afterbell.people;

import app.afterbell.mail.LetterWords;
import app.afterbell.mail.PlainName;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of an account by mail what changed about the ways into it: so that nobody gets one unseen. */
@Component
public class AccountMail {

  private final Sql sql;
  private final Post post;
  private final PublicAddress address;
  private final Organizations organizations;
  private final LetterWords words;

  AccountMail(Sql sql, Post post, PublicAddress address, Organizations organizations, LetterWords words) {
    this.sql = sql;
    this.post = post;
    this.address = address;
    this.organizations = organizations;
    this.words = words;
  }

  private record Addressee(String name, @Nullable String email) {}

  /** What happened; the name of each is the end of its texts' keys. */
  public enum News { PASSWORD, TOKEN, PASSKEY, CALENDAR, ADDRESS, ADDRESS_GONE }

  /**
   * @param about what stands in the letter beside, where it says something; a name that its owner typed is cut to one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(PersonId owner, News news, String about, Instant now) {
    tell(owner, news, about, address.link("/settings"), now);
  }

  /** @param where its owner changes it */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(PersonId owner, News news, String about, String where, Instant now) {
    var addressee = sql.sql("select name, email from person where id = :owner").param("owner", owner)
        .one(Addressee.class);
    if (addressee.email() != null) {
      tell(addressee.email(), addressee.name(), news, about, where, now);
    }
  }

  /** To an address that is the account's no more. */
  public void tell(String email, String name, News news, String about, Instant now) {
    tell(email, name, news, about, address.link("/settings"), now);
  }

  private void tell(String email, String name, News news, String about, String where, Instant now) {
    var organization = organizations.current();
    var key = "people.mail.account." + news.name().toLowerCase(Locale.ROOT);
    post.send(email, words.text(key + ".subject", organization.name()),
        words.text(key, words.hello(name), organization.name(), where, organization.supportEmail(),
            PlainName.of(about).orElse("…")), now);
  }
}
