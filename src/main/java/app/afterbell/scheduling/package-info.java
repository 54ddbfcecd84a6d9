/**
 * The calendar: months, weeks and days in the reader's zone, and the sessions in them, for each portal. Owns no table, changes
 * nothing, says nothing but that notes were shown; called by no one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "organization", "people", "engagements", "sessions"})
package app.afterbell.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
