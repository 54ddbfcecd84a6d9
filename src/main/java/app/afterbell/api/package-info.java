/**
 * How programs come in: personal tokens, errors as problem details, requests that are sent twice and count once, and
 * the contract of it all, the OpenAPI document. The endpoints stand in the modules whose abilities they call, under
 * {@code web/api}. Owns api_token and api_answer; says nothing, hears {@code WaysInEnded}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "jobs", "web", "people", "access"})
package app.afterbell.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
