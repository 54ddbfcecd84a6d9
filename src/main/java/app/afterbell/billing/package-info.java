/**
 * What families are charged: a line for each student and session, and a line for each difference; what staff waive or
 * credit beside them. One of the two books of ledger. Owns charge_line and bill_act; publishes charge_fact,
 * bill_act_fact, billed_minutes and shown_charge. Says BillActed, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ledger", "people", "households", "engagements", "sessions"})
package app.afterbell.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
