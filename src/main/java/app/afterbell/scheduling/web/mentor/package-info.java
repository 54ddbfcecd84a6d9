/** A mentor’s own sessions in the calendar. */
@NullMarked
package app.afterbell.scheduling.web.mentor;

import org.jspecify.annotations.NullMarked;
