/**
 * Who there is and who may come in: persons with their roles, families and guardianships; sign-in by password and by mail link;
 * each person's own settings. Owns the tables of its migrations, publishes {@code person_card}, {@code viewer_card},
 * {@code student_family} and {@code guardian_of}. Says {@code PasswordChanged}, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "organization", "mail"})
package app.afterbell.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
