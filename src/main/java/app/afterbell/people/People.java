package app.afterbell.people;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Reason;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the module: who there is, and what changes about them. An address names one account: giving it to a
 * second person is refused ({@link PersonRefusal#EMAIL_TAKEN}), also when two do it at once.
 */
@Component
public class People extends KnownPeople {

  private static final String OPEN = "open";
  private static final String CLOSED = "closed";

  private final Sql sql;
  private final PersonChanges changes;
  private final TransactionTemplate nested;
  private final ApplicationEventPublisher publisher;

  /** For where nobody listens. */
  public People(Sql sql, PlatformTransactionManager transactions) {
    this(sql, transactions, _ -> {});
  }

  @Autowired
  public People(Sql sql, PlatformTransactionManager transactions, ApplicationEventPublisher publisher) {
    super(sql);
    this.sql = sql;
    this.publisher = publisher;
    this.changes = new PersonChanges(sql);
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Knows a new person, as a company begins: nobody is recorded as having done it. */
  @Transactional
  public Saved join(NewPerson person, Instant now) {
    return join(person, now, null);
  }

  /** Knows a new person. Refused where the address belongs to another. */
  @Transactional
  public Saved join(NewPerson person, Editor by) {
    return join(person, by.at(), by);
  }

  private Saved join(NewPerson person, Instant now, @Nullable Editor by) {
    var id = PersonId.next();
    var written = sql.sql("""
            insert into person (id, name, email, time_zone, support_channel, created_at, import_id)
            values (:id, :name, :email, :zone, :channel, :now, :importId)
            on conflict (email) do nothing
            """)
        .param("id", id)
        .param("name", person.name().value())
        .param("email", addressOf(person.email()))
        .param("zone", person.zone())
        .param("channel", person.supportChannel())
        .param("now", now)
        .param("importId", person.importId())
        .update();
    if (written == 0) {
      return new Saved.Refused(PersonRefusal.EMAIL_TAKEN);
    }
    giveRoles(id, person.roles());
    changes.record(id, PersonFact.JOINED, null, written(person.roles()), by);
    return new Saved.Done(id);
  }

  /**
   * Replaces name, address and zone. Refused where the address belongs to another. A new address ends whatever let the
   * holder of the old one in ({@link AddressChanged}). A person who calls knows that the new one is the person's own.
   */
  @Transactional
  public Saved change(PersonId id, PersonName name, @Nullable Email email, ZoneId zone, Editor by) {
    var before = find(id);
    try {
      // In a savepoint: a refusal must not end the caller's transaction, and a check beforehand would lose a race.
      nested.executeWithoutResult(_ -> sql.sql("""
              update person set name = :name, email = :email, time_zone = :zone where id = :id
              """)
          .param("name", name.value())
          .param("email", addressOf(email))
          .param("zone", zone)
          .param("id", id)
          .update());
      if (before.isPresent() && !Objects.equals(before.get().email(), addressOf(email))) {
        publisher.publishEvent(new AddressChanged(id, email, by));
      }
      before.ifPresent(was -> record(was, name, addressOf(email), zone, by));
      return new Saved.Done(id);
    } catch (DuplicateKeyException taken) {
      return new Saved.Refused(PersonRefusal.EMAIL_TAKEN);
    }
  }

  /** Another address, which its reader has just confirmed. Ends whatever let somebody in before. */
  @Transactional
  public Saved changeAddress(PersonId id, Email email, Editor by) {
    var was = find(id).orElseThrow(NotFound::new);
    return change(id, new PersonName(was.name()), email, was.timeZone(), by);
  }

  /** Replaces name and zone, as a person does for themselves, and a guardian for a child. */
  @Transactional
  public void rename(PersonId id, PersonName name, ZoneId zone, Editor by) {
    find(id).ifPresent(was -> record(was, name, was.email(), zone, by));
    sql.sql("update person set name = :name, time_zone = :zone where id = :id")
        .param("name", name.value())
        .param("zone", zone)
        .param("id", id)
        .update();
  }

  /** Nobody signs in as this person any more, until they have an address again. */
  @Transactional
  public void takeSignInBack(PersonId id, Editor by) {
    find(id).ifPresent(was -> changes.record(id, PersonFact.EMAIL, was.email(), null, by));
    sql.sql("update person set email = null where id = :id").param("id", id).update();
    publisher.publishEvent(new AddressChanged(id, null, by));
  }

  /** Takes these people's addresses away, so that changes that follow in the same transaction can exchange them. */
  @Transactional
  public void letGoOfEmails(Collection<PersonId> ids, Editor by) {
    ids.forEach(id -> find(id).ifPresent(was -> changes.record(id, PersonFact.EMAIL, was.email(), null, by)));
    sql.sql("update person set email = null where id = any(:ids)").param("ids", ids).update();
  }

  /** A spreadsheet has them under this id from now on. @return false where one has them under another */
  @Transactional
  public boolean adopt(PersonId id, String importId) {
    return sql.sql("update person set import_id = :importId where id = :id and import_id is null")
        .param("id", id)
        .param("importId", importId)
        .update() == 1;
  }

  /** These roles and no others. */
  @Transactional
  public void giveRoles(PersonId id, Set<Role> roles, Editor by) {
    find(id).ifPresent(was -> changes.record(id, PersonFact.ROLES, written(was.roles()), written(roles), by));
    giveRoles(id, roles);
  }

  /** These roles and no others, as a company begins: nobody is recorded as having done it. */
  @Transactional
  public void giveRoles(PersonId id, Set<Role> roles) {
    sql.sql("delete from person_role where person_id = :id and role <> all(:roles)")
        .param("id", id)
        .param("roles", roles)
        .update();
    sql.sql("""
            insert into person_role (person_id, role) select :id, unnest(:roles::text[])
            on conflict do nothing
            """)
        .param("id", id)
        .param("roles", roles)
        .update();
  }

  /** One more role; nothing where they have it. */
  @Transactional
  public void giveRole(PersonId id, Role role, Editor by) {
    var roles = EnumSet.of(role);
    find(id).ifPresent(was -> roles.addAll(was.roles()));
    giveRoles(id, roles, by);
  }

  /**
   * Closes the account: nobody signs in with it any more, and who is signed in with it is out at once. What was logged
   * stays.
   */
  @Transactional
  public void close(PersonId id, Editor by) {
    var closed = sql.sql("update person set closed_at = :now where id = :id and closed_at is null")
        .param("now", by.at())
        .param("id", id)
        .update();
    if (closed > 0) {
      publisher.publishEvent(new AccountClosed(id));
      changes.record(id, PersonFact.ACCOUNT, OPEN, CLOSED, by);
    }
  }

  /** Opens a closed account again. Who was signed in has to sign in again. */
  @Transactional
  public void reopen(PersonId id, Editor by) {
    var opened = sql.sql("update person set closed_at = null where id = :id and closed_at is not null")
        .param("id", id)
        .update();
    if (opened > 0) {
      changes.record(id, PersonFact.ACCOUNT, CLOSED, OPEN, by);
    }
  }

  /** They have come in: from the first time on, the address is its owner's, and no file changes it. */
  @Transactional
  public void enter(PersonId id, Instant now) {
    sql.sql("update person set entered_at = :now where id = :id and entered_at is null")
        .param("now", now)
        .param("id", id)
        .update();
  }

  private void record(Person was, PersonName name, @Nullable String email, ZoneId zone, Editor by) {
    changes.record(was.id(), PersonFact.NAME, was.name(), name.value(), by);
    changes.record(was.id(), PersonFact.EMAIL, was.email(), email, by);
    changes.record(was.id(), PersonFact.ZONE, was.timeZone().getId(), zone.getId(), by);
  }

  private static String written(Collection<Role> roles) {
    return roles.stream().sorted().map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
  }

  private static @Nullable String addressOf(@Nullable Email email) {
    return email == null ? null : email.value();
  }
}
