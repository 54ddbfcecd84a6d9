/**
 * What was and what stands, across modules: one session whole, a mentor's engagements and notes, what staff must see to,
 * what a family reads. Owns no table, changes nothing, says and hears nothing; called by no one.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "web", "organization", "people", "engagements", "sessions", "billing", "payroll", "tasks", "family"
    })
package app.afterbell.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
