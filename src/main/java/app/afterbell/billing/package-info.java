/**
 * What families are charged: a line for each student and session, and a line for each difference.
 * Owns charge_line; hears SessionLogged, LogChanged, LogWithdrawn, SessionCancelled and CancellationTakenBack, in their
 * transaction.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "households", "engagements", "sessions"})
package app.afterbell.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
