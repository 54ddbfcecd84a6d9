/**
 * The one organization of this installation, and its settings.
 * Owns the table organization; says and hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package app.afterbell.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
