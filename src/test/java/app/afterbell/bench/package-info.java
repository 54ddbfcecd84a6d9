/** {@code bin/bench}: a large company, real requests over HTTP, and the same SQL alone beside them. No test runs it. */
@NullMarked
package app.afterbell.bench;

import org.jspecify.annotations.NullMarked;
