/** A mentor's own sessions, engagements and notes, to look things up. */
@NullMarked
package app.afterbell.overview.web.mentor;

import org.jspecify.annotations.NullMarked;
