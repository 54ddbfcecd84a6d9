/** Logging a session: attendance and notes, by its mentor or by staff for them, on the same pages. */
@NullMarked
package app.afterbell.tasks.web.log;

import org.jspecify.annotations.NullMarked;
