/**
 * What mentors are told of the sessions that they have to log (R36): when, by what way, and what they chose of that;
 * staff tell one of them, or all who are late, by one press.
 * And what everybody is told of sessions to come, as they chose.
 * Owns coming_choice, coming_message, coming_session, nudge, nudge_session, nudge_plan, nudge_sweep,
 * nudge_session_seen. Says MentorNudged; hears nothing: it asks what is due.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "jobs", "web", "organization", "mail", "people", "households", "engagements", "sessions",
      "payroll"
    })
package app.afterbell.nudges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
