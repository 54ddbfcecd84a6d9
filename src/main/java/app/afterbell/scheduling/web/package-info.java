/** How people look at the calendar. */
@NullMarked
package app.afterbell.scheduling.web;

import org.jspecify.annotations.NullMarked;
