/**
 * A portal: months, weeks and days in the reader’s zone, and the sessions in them, for mentors, families and staff.
 * Owns no table, changes nothing, says nothing but that notes were shown; called by no one.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "web", "people", "households", "engagements", "sessions", "frame"})
package app.afterbell.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
