/**
 * How session notes are suggested to be written (R18): the organization's templates, each with named sections, chosen
 * by subject. Owns note_template, its sections of every revision, and its subjects. Says and hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "people", "engagements"})
package app.afterbell.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
