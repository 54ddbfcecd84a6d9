/**
 * What every test stands on: {@link app.afterbell.testing.TestDatabase} (a real PostgreSQL),
 * {@link app.afterbell.testing.TestClock}, and three kinds of test:
 * {@link app.afterbell.testing.SqlTest} (no Spring, milliseconds), {@link app.afterbell.testing.PageTest} (the whole
 * application behind MockMvc) and {@link app.afterbell.testing.JourneyTest} (the same application, behind a browser).
 */
@NullMarked
package app.afterbell.testing;

import org.jspecify.annotations.NullMarked;
