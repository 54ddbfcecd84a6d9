/** One of a mentor’s own sessions. */
@NullMarked
package app.afterbell.mentor.session;

import org.jspecify.annotations.NullMarked;
