/**
 * Values that every module speaks: ids, the viewer, money, ranges of time, and how SQL takes and gives them.
 * Owns no table, says and hears nothing, depends on nothing.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package app.afterbell.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
