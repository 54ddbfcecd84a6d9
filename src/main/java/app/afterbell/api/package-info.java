/**
 * How programs get in: personal tokens, answers kept under an Idempotency-Key, problem details.
 * Owns api_token and api_answer; says and hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "organization", "people"})
package app.afterbell.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
