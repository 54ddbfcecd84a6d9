/**
 * Who may come in: sign-ins, passwords, passkeys, one-time links, known devices, limits, proofs, the first admin, and
 * the filter chain, which decides who goes where. Owns the tables of its migrations; publishes password_fact.
 * Hears AddressChanged and AccountClosed, and ends what let somebody in; says WaysInEnded, in the same transaction.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "jobs", "web", "organization", "mail", "people"})
package app.afterbell.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
