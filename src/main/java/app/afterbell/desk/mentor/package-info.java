/** One mentor’s sessions, for staff: those that wait, and the newest that are logged. */
@NullMarked
package app.afterbell.desk.mentor;

import org.jspecify.annotations.NullMarked;
