package app.afterbell.imports;

import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be joined, or changed into this.
 *
 * @param id as the files' other rows refer to them; a person who joins gets another when they do
 * @param known null for somebody who joins
 * @param person as they will be, as far as is known now
 * @param changes the columns in which the file says something new
 * @param rolesTaken that the file gave and gives no more; rolesGiven likewise
 * @param placedAs what the file says that they are in families
 * @param familiesJoined by name; familiesLeft likewise
 * @param met whether they were here before the file, and are known by its id too from now on
 */
record PersonStep(
    PersonId id,
    @Nullable PersonId known,
    NewPerson person,
    Set<String> changes,
    Set<Role> rolesGiven,
    Set<Role> rolesTaken,
    Set<Role> placedAs,
    Set<String> familiesJoined,
    Set<String> familiesLeft,
    boolean met) {

  static final String NAME = "name";
  static final String EMAIL = "email";
  static final String ZONE = "time_zone";

  boolean changesCard() {
    return !changes.isEmpty();
  }

  boolean changesEmail() {
    return changes.contains(EMAIL);
  }

  boolean changesRoles() {
    return !rolesGiven.isEmpty() || !rolesTaken.isEmpty();
  }

  boolean writes() {
    return known == null
        || met
        || changesCard()
        || changesRoles()
        || !familiesJoined.isEmpty()
        || !familiesLeft.isEmpty();
  }

  /** What the file changes of somebody, and nothing else: they may have changed since the file was read. */
  NewPerson of(Person now) {
    return new NewPerson(
        changes.contains(NAME) ? person.name() : PersonName.of(now.name()).get(),
        changesEmail() ? person.email() : now.email() == null ? null : Email.of(now.email()).get(),
        changes.contains(ZONE) ? person.zone() : now.timeZone(),
        rolesOf(now), now.supportChannel(), now.importId());
  }

  private Set<Role> rolesOf(Person now) {
    var roles = EnumSet.noneOf(Role.class);
    roles.addAll(now.roles());
    roles.removeAll(rolesTaken);
    roles.addAll(rolesGiven);
    return roles;
  }
}
