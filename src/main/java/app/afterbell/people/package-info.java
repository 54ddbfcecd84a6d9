/**
 * Who there is: persons with their roles, their addresses, and who changed what about them (R29).
 * Owns person, person_role, person_change and address_change; publishes person_card, account_card, role_card,
 * viewer_card, person_address, waiting_address and person_change_fact. Doors: People, PeopleOffice, AddressChanges,
 * PersonChanges, AccountMail. Says AddressChanged and AccountClosed, in the transaction of the change; hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "organization", "mail"})
package app.afterbell.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
