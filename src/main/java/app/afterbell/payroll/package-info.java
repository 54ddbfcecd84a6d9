/**
 * What mentors earn: a line for each session, and a line for each difference; pay periods and their pay days.
 * what staff add beside them. One of the two books of ledger. Owns earning_line and pay_act; publishes session_rate,
 * earning_fact, pay_act_fact, shown_earning and paid_line(…). Says PayActed, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ledger", "organization", "people", "api", "engagements",
    "sessions"})
package app.afterbell.payroll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
