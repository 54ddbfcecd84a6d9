/** How mail about what waits is stopped from within it, without signing in. */
@NullMarked
package app.afterbell.nudges.web.unsubscribe;

import org.jspecify.annotations.NullMarked;
