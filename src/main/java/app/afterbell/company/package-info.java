/**
 * What admins settle of the company (R39): the values of the rules with the days on which they hold, a trial of the
 * last three months before one is saved, what was settled before; its name, zone and currencies; and the first steps of
 * a new company, as far as they follow from what stands. Owns setup_mark, says and hears nothing.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "web", "organization", "people", "households", "engagements", "sessions", "billing", "payroll"
    })
package app.afterbell.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
