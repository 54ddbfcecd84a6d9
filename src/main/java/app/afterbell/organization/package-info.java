/**
 * The one organization of this installation, and its settings.
 * Owns organization and policy: what was settled, with the days on which it holds; publishes the view due_longest. Says
 * PolicyDecided; hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package app.afterbell.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
