/** The calendar that all portals show, each with the sessions of its own reader. */
@NullMarked
package app.afterbell.calendar.calendar;

import org.jspecify.annotations.NullMarked;
