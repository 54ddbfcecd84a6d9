/**
 * What the two books of money share, what families are charged and what mentors earn (R26): what becomes of a session
 * is written as a line, a change as the difference to what stands, which points at the line that it corrects; and what
 * is undone within its ten minutes leaves no trace. Owns no table; the books are those of billing and payroll. Hears
 * SessionLogged, LogChanged, LogWithdrawn, SessionCancelled and CancellationTakenBack, in their transaction, for both.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "sessions"})
package app.afterbell.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
