/**
 * {@code bin/bench}: a large company, real requests over HTTP, and what the database alone can do. No test runs it;
 * plans counts on its company.
 */
@NullMarked
package app.afterbell.bench;

import org.jspecify.annotations.NullMarked;
