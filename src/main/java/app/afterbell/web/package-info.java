/**
 * The delivery kit: layout, fields, formats, texts, assets, error pages, and who is looking as a controller argument.
 * Owns no business word, and one table: forms that came when a sign-in was over. Says and hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "jobs"})
package app.afterbell.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
