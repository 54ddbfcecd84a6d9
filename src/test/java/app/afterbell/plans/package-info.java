/**
 * What the statements of each page and submission cost on a company of 30,000 sessions, counted in buffers and never
 * timed.
 */
@NullMarked
package app.afterbell.plans;

import org.jspecify.annotations.NullMarked;
