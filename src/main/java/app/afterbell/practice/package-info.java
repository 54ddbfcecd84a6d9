/**
 * What a note gives to practise, item by item, and which of it was done.
 * Owns practice_tick; publishes the view practice_tick_fact. Says and hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "households", "templates", "sessions"})
package app.afterbell.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
