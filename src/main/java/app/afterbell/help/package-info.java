/**
 * Help (R44): the articles for each kind of reader, found by their words, with pictures of the product; whether they
 * answered the question; who is guided through a first session. Owns help_answer and help_guide; the articles are
 * Markdown files that come with the product, with the company's own values put in. Says and hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "organization", "people", "sessions"})
package app.afterbell.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
