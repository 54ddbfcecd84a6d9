/**
 * What mentors earn: a line for each session, and a line for each difference; pay periods and their pay days.
 * Owns earning_line; publishes session_rate, earning_fact and paid_line(…). Hears SessionLogged, LogChanged,
 * LogWithdrawn, SessionCancelled and CancellationTakenBack, in their transaction.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ledger", "organization", "people", "api", "engagements",
    "sessions"})
package app.afterbell.payroll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
