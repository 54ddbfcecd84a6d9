/**
 * What a mentor owes: the home page with its live updates, and the pages on which a session is logged. They stand here,
 * above payroll, because they say what is paid and when. Owns no table: what is open is derived by SQL.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "web", "organization", "people", "api", "engagements", "templates", "sessions", "outstanding",
      "payroll"})
package app.afterbell.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
