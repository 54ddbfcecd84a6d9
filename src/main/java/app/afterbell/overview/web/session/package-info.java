/** One session whole: its plan, its attendance and notes with how they came to be. What mentors and staff see alike. */
@NullMarked
package app.afterbell.overview.web.session;

import org.jspecify.annotations.NullMarked;
