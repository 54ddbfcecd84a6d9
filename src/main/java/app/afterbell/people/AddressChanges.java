package app.afterbell.people;

import app.afterbell.mail.LetterWords;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.people.AccountMail.News;
import app.afterbell.people.AddressChange.Asked;
import app.afterbell.people.AddressChange.Pressed;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new address for an account, no matter who asks for it: its owner, staff, an import. It is confirmed by a link in a
 * mail to the new one within three days, and can be stopped by a link in a mail to the old one. Once confirmed, it ends
 * whatever let somebody in before, and the old address is told. Until then nothing changes.
 */
@Component
public class AddressChanges {

  public static final Duration GOOD_FOR = Duration.ofDays(3);

  private final Sql sql;
  private final People people;
  private final Post post;
  private final PublicAddress address;
  private final Organizations organizations;
  private final AccountMail news;
  private final LetterWords words;

  AddressChanges(Sql sql, People people, Post post, PublicAddress address, Organizations organizations,
      AccountMail news,
      LetterWords words) {
    this.sql = sql;
    this.people = people;
    this.post = post;
    this.address = address;
    this.organizations = organizations;
    this.news = news;
    this.words = words;
  }

  private record Row(
      PersonId personId, String name, String email, Instant expiresAt, boolean stops, @Nullable PersonId askedBy,
      @Nullable String old) {}

  /** Which address waits to become this person's. */
  public record Pending(String email, Instant expiresAt) {}

  /**
   * Asks for a new address, in place of one that was asked for before. To ask for the same again sends no second mail.
   *
   * @param here the address by which the product was asked; null where nobody asks at the moment
   */
  @Transactional
  public Asked ask(PersonId person, Email email, @Nullable URI here, Editor by) {
    sql.sql("select id from person where id = :person for update").param("person", person).one(PersonId.class);
    var pending = pending(person, by.at());
    if (pending.filter(one -> one.email().equals(email.value())).isPresent()) {
      return new Asked.Waits();
    }
    if (people.byEmail(email).isPresent()) {
      return new Asked.Refused(PersonRefusal.EMAIL_TAKEN);
    }
    takeBack(person, by);
    var confirm = Secret.random();
    var stop = Secret.random();
    sql.sql("""
            insert into address_change (id, person_id, email, asked_by, asked_at, expires_at, confirm_hash, stop_hash)
            values (uuidv7(), :person, :email, :by, :at, :until, :confirm, :stop)
            """)
        .param("person", person)
        .param("email", email.value())
        .param("by", by.person())
        .param("at", by.at())
        .param("until", by.at().plus(GOOD_FOR))
        .param("confirm", confirm.hash())
        .param("stop", stop.hash())
        .update();
    var known = people.find(person).orElseThrow();
    send("people.mail.address.confirm", email.value(), known.name(), link(here, confirm), by.at());
    if (known.email() != null) {
      send("people.mail.address.stop", known.email(), known.name(), link(here, stop), by.at());
    }
    return new Asked.Waits();
  }

  /** What waits for this person. */
  public Optional<Pending> pending(PersonId person, Instant now) {
    return sql.sql("""
            select email, expires_at from address_change
            where person_id = :person and confirmed_at is null and stopped_at is null and expires_at > :now
            """)
        .param("person", person)
        .param("now", now)
        .optional(Pending.class);
  }

  /** From now on its links lead nowhere. Nothing where none waits. */
  @Transactional
  public void takeBack(PersonId person, Editor by) {
    sql.sql("update address_change set stopped_at = :at where person_id = :person and confirmed_at is null and "
        + "stopped_at is null")
        .param("at", by.at())
        .param("person", person)
        .update();
  }

  /** What this link leads to. Looking does not use it up: mail scanners open links too. */
  public Optional<AddressChange> open(Secret link, Instant now) {
    return find(link, now, "")
        .map(row -> new AddressChange(row.personId(), row.name(), row.email(), row.expiresAt(), row.stops()));
  }

  /** Confirms it or stops it, whichever the link is for. Once: a second press finds it over. */
  @Transactional
  public Pressed press(Secret link, Instant now) {
    var found = find(link, now, "for update of c");
    if (found.isEmpty()) {
      return new Pressed.Over();
    }
    var row = found.get();
    var by = new Editor(row.askedBy(), now);
    if (row.stops()) {
      takeBack(row.personId(), by);
      return new Pressed.Stopped();
    }
    if (people.changeAddress(row.personId(), Email.of(row.email()).get(), by) instanceof Saved.Refused) {
      return new Pressed.Taken();
    }
    sql.sql("update address_change set confirmed_at = :now where confirm_hash = :hash")
        .param("now", now)
        .param("hash", link.hash())
        .update();
    if (row.old() != null) {
      news.tell(row.old(), row.name(), News.ADDRESS, "", now);
    }
    return new Pressed.Confirmed();
  }

  private Optional<Row> find(Secret link, Instant now, String lock) {
    return sql.sql("""
            select c.person_id, p.name, c.email, c.expires_at, c.stop_hash = :hash as stops, c.asked_by, p.email as old
            from address_change c join person p on p.id = c.person_id
            where (c.confirm_hash = :hash or c.stop_hash = :hash) and c.confirmed_at is null and c.stopped_at is null
              and c.expires_at > :now and p.closed_at is null
            """ + lock)
        .param("hash", link.hash())
        .param("now", now)
        .optional(Row.class);
  }

  private String link(@Nullable URI here, Secret secret) {
    var path = "/address/" + secret.value();
    return here == null ? address.link(path) : address.link(here, path);
  }

  private void send(String key, String email, String name, String link, Instant now) {
    var organization = organizations.current();
    post.send(email, words.text(key + ".subject", organization.name()),
        words.text(key, words.hello(name), organization.name(), link, organization.supportEmail(), GOOD_FOR.toDays()),
        now.plus(GOOD_FOR), now);
  }
}
