/** The sessions of a family’s own students in the calendar. */
@NullMarked
package app.afterbell.scheduling.web.family;

import org.jspecify.annotations.NullMarked;
