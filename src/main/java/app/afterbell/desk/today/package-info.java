/** The sessions of today, for staff: what is logged, runs, is to come, and waits to be logged. */
@NullMarked
package app.afterbell.desk.today;

import org.jspecify.annotations.NullMarked;
