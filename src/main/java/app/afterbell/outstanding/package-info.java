/**
 * Outstanding notes (R18): staff pick submitted notes, publish them without the names in them, and mentors read those.
 * Owns outstanding_note. Says and hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "people", "households", "engagements", "sessions"})
package app.afterbell.outstanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
