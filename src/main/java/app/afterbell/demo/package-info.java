/**
 * The invented company of a first look: who is in it, and sessions around now, in every state that a page can show.
 * Owns no table; fills an empty database through the doors of other modules. Says and hears nothing.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "organization", "people", "households", "engagements", "templates", "sessions", "billing", "payroll",
      "requests", "outstanding", "nudges", "slack", "family", "planning"
    })
package app.afterbell.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
