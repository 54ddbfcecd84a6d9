/** Logging a session: attendance and notes, by its mentor or by staff for them, on the same pages. */
@NullMarked
package app.afterbell.mentor.log;

import org.jspecify.annotations.NullMarked;
