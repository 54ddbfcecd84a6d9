package app.afterbell.people;

import app.afterbell.people.AccountMail.News;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff change about people. Coordinators and admins do; finance only looks. The accounts of staff, and what staff
 * may do, are for admins alone; nobody takes their own away, and one admin is always left. For anybody else it is
 * not there.
 */
@Component
public class PeopleOffice {

  private final Sql sql;
  private final People people;
  private final AddressChanges addresses;
  private final AccountMail news;

  PeopleOffice(Sql sql, People people, AddressChanges addresses, AccountMail news) {
    this.sql = sql;
    this.people = people;
    this.addresses = addresses;
    this.news = news;
  }

  private record Last(@Nullable String by, Instant at) {}

  private static void require(Viewer viewer) {
    if (!viewer.may(Power.CHANGE_PEOPLE)) {
      throw new NotFound();
    }
  }

  /** The roles that this viewer gives. */
  public static Set<Role> given(Viewer viewer) {
    return viewer.may(Power.CHANGE_STAFF)
        ? EnumSet.allOf(Role.class)
        : EnumSet.of(Role.STUDENT, Role.GUARDIAN, Role.MENTOR);
  }

  /** Knows somebody new. Who is a student and nothing else can be without an address. */
  @Transactional
  public Saved add(Viewer staff, NewPerson person, Instant now) {
    require(staff);
    if (!given(staff).containsAll(person.roles())) {
      throw new NotFound();
    }
    if (needsAddress(person.roles()) && person.email() == null) {
      return new Saved.Refused(PersonRefusal.EMAIL_MISSING);
    }
    return isOfStaff(staff, person.email()) ? new Saved.Refused(PersonRefusal.EMAIL_OF_STAFF)
        : people.join(person, Editor.of(staff, now));
  }

  /**
   * Changes name and zone at once. A new address waits until it is confirmed ({@link AddressChanges}); taking one away
   * ends what it let in, and its reader is told.
   *
   * @param version as it was when the form was opened: {@link #version}
   * @param here the address by which the product was asked
   */
  @Transactional
  public Edited change(
      Viewer staff, PersonId id, PersonName name, @Nullable Email email, ZoneId zone, int version, URI here,
      Instant now) {
    var person = touch(staff, id);
    if (version != version(id)) {
      var last = sql.sql("""
              select p.name as by, c.changed_at as at
              from person_change c left join person p on p.id = c.changed_by
              where c.person_id = :id and c.what in ('name', 'email', 'zone')
              order by c.changed_at desc, c.id desc limit 1
              """)
          .param("id", id)
          .one(Last.class);
      return new Edited.ChangedMeanwhile(last.by(), last.at());
    }
    if (email == null && needsAddress(Set.copyOf(person.roles()))) {
      return new Edited.Refused(PersonRefusal.EMAIL_MISSING);
    }
    var by = Editor.of(staff, now);
    if (email != null && !email.value().equals(person.email())) {
      if (isOfStaff(staff, email)) {
        return new Edited.Refused(PersonRefusal.EMAIL_OF_STAFF);
      }
      if (addresses.ask(id, email, here, by) instanceof AddressChange.Asked.Refused(var reason)) {
        return new Edited.Refused(reason);
      }
      people.rename(id, name, zone, by);
      return new Edited.AddressWaits();
    }
    addresses.takeBack(id, by);
    people.change(id, name, email, zone, by);
    if (email == null && person.email() != null) {
      news.tell(person.email(), person.name(), News.ADDRESS_GONE, "", now);
    }
    return new Edited.Done();
  }

  /** A new address that waits is not wanted any more. */
  @Transactional
  public void takeAddressBack(Viewer staff, PersonId id, Instant now) {
    touch(staff, id);
    addresses.takeBack(id, Editor.of(staff, now));
  }

  /** How often name, address or zone were changed: a person who changes them says what they saw. */
  public int version(PersonId id) {
    return sql.sql("select count(*) from person_change where person_id = :id and what in ('name', 'email', 'zone')")
        .param("id", id)
        .one(Integer.class);
  }

  /**
   * Gives roles; takes those of staff away that are not named, where an admin says so. What families and mentors are,
   * stays.
   */
  @Transactional
  public void giveRoles(Viewer staff, PersonId id, Set<Role> named, Instant now) {
    var person = touch(staff, id);
    var roles = EnumSet.noneOf(Role.class);
    person.roles().stream().filter(role -> !role.isStaff() || !staff.may(Power.CHANGE_STAFF)).forEach(roles::add);
    named.stream().filter(given(staff)::contains).forEach(roles::add);
    if (person.roles().contains(Role.ADMIN) && (id.equals(staff.id()) || isLastAdmin(id))) {
      roles.add(Role.ADMIN);
    }
    people.giveRoles(id, roles, Editor.of(staff, now));
  }

  @Transactional
  public void close(Viewer staff, PersonId id, Instant now) {
    touch(staff, id);
    if (id.equals(staff.id()) || isLastAdmin(id)) {
      throw new NotFound();
    }
    people.close(id, Editor.of(staff, now));
  }

  @Transactional
  public void reopen(Viewer staff, PersonId id, Instant now) {
    touch(staff, id);
    people.reopen(id, Editor.of(staff, now));
  }

  /** Whether this viewer changes this person's account. */
  public static boolean touches(Viewer viewer, Set<Role> roles) {
    return viewer.may(Power.CHANGE_PEOPLE)
        && (viewer.may(Power.CHANGE_STAFF) || roles.stream().noneMatch(Role::isStaff));
  }

  /** The person: nobody else changes them until this is written. */
  @Transactional
  public Person touch(Viewer staff, PersonId id) {
    sql.sql("select id from person where id = :id for update").param("id", id).one(PersonId.class);
    var person = people.find(id).orElseThrow(NotFound::new);
    if (!touches(staff, person.roles().stream().collect(Collectors.toUnmodifiableSet()))) {
      throw new NotFound();
    }
    return person;
  }

  /**
   * Whether an address is for an admin alone to give, as its mail comes to one of staff: nobody becomes somebody else
   * beside.
   */
  public boolean isOfStaff(Viewer staff, @Nullable Email email) {
    return email != null && !staff.may(Power.CHANGE_STAFF) && people.staff().hasMailbox(email.value());
  }

  private static boolean needsAddress(Set<Role> roles) {
    return !roles.equals(Set.of(Role.STUDENT));
  }

  // The lock lets one of two admins who close each other find that they are the last.
  private boolean isLastAdmin(PersonId id) {
    sql.sql("select pg_advisory_xact_lock(hashtext('afterbell.admins'))::text").one(String.class);
    return sql.sql("""
            select exists (select from person_role where person_id = :id and role = 'admin')
               and not exists (select from person_role r join person p on p.id = r.person_id
                               where r.role = 'admin' and p.closed_at is null and p.id <> :id)
            """)
        .param("id", id)
        .one(Boolean.class);
  }
}
