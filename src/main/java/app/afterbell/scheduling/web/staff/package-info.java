/** Everybody’s sessions in the calendar, and what to narrow them to. */
@NullMarked
package app.afterbell.scheduling.web.staff;

import org.jspecify.annotations.NullMarked;
