/**
 * The database the product brings along: a real PostgreSQL as a process of its own, on a folder that is kept; and the
 * options of the command line. No bean and no SQL of the product: {@code Application} alone uses it, before Spring
 * starts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.afterbell.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
