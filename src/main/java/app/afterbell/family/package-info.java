/**
 * A portal: what a student, and each guardian of one, reads: sessions and notes, what to practise, what was billed.
 * Owns family_visit, since when things are new to somebody. Says and hears nothing.
 * Every read starts at the view family_access: what it does not name is not there (R28).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "web", "organization", "people", "households", "invitations", "engagements", "templates",
      "sessions", "practice", "billing", "requests", "frame"
    })
package app.afterbell.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
