/**
 * Work that nobody waits for at a page: sweeps, which begin by themselves; rows that are claimed, tried again with
 * growing waits and given up; and what waits of all that, for staff to see. The rows stay in the tables of the modules
 * whose work it is (ADR 25). Owns sweep_turn, when each sweep last ran; publishes sweep_turn_fact. Says and hears
 * nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package app.afterbell.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
