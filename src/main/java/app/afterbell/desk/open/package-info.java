/** The sessions that wait to be logged, of all mentors, for staff. */
@NullMarked
package app.afterbell.desk.open;

import org.jspecify.annotations.NullMarked;
