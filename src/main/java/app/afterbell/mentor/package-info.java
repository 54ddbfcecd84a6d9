/**
 * A portal: what a mentor does and looks up. What waits for them with its live updates, the pages on which a session is
 * logged (staff log for a mentor on the same ones), also one after the other, one session, notes, engagements,
 * earnings. Owns no table, says and hears nothing; called by no one.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "web", "organization", "people", "engagements", "templates", "sessions", "planning", "outstanding",
      "payroll", "requests", "frame", "help"
    })
package app.afterbell.mentor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
