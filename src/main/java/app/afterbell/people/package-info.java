/**
 * Who there is and who may come in: persons with their roles, families and guardianships; sign-in by password, by mail link
 * and by passkey; each person's own settings; who changed what about them. Owns the tables of its migrations, publishes
 * {@code person_card}, {@code viewer_card}, {@code student_family}, {@code guardian_of}, {@code family_access} and
 * {@code person_change_fact}. Says {@code WaysInEnded}, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "organization", "mail"})
package app.afterbell.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
