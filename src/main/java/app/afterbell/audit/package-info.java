/**
 * Who read and who changed what about a student (R29), for an admin to look up. Every student is taken for a minor: the
 * product knows no dates of birth.
 * Owns the table audit_reading. Hears NotesShown, in the transaction of the reading: who cannot be written down is
 * shown nothing. Says nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "people", "households", "engagements", "sessions"})
package app.afterbell.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
