/**
 * A portal: staff’s pages that read across modules. What they must look after, and any session with its four kinds of
 * minutes (R11), and what is done by itself. Owns desk_figure and desk_sum, what staff’s home shows of the whole
 * company, and desk_week and desk_week_hours, weeks summed up for charts; says and hears nothing; called by no one.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "jobs", "web", "organization", "company", "people", "access", "households", "invitations",
      "engagements", "sessions", "planning", "billing", "payroll", "requests", "frame"
    })
package app.afterbell.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
