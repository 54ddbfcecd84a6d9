/**
 * What families are charged: a line for each student and session, and a line for each difference. One of the two books
 * of ledger. Owns charge_line; publishes charge_fact, billed_minutes and shown_charge. Says and hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ledger", "people", "households", "engagements", "sessions"})
package app.afterbell.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
