/** All mentors, for staff: what each has to log, and when their next session is. */
@NullMarked
package app.afterbell.desk.mentors;

import org.jspecify.annotations.NullMarked;
