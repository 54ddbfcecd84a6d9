/** What is done by itself: what waits, what was given up, and when each job last ran. */
@NullMarked
package app.afterbell.desk.waiting;

import org.jspecify.annotations.NullMarked;
