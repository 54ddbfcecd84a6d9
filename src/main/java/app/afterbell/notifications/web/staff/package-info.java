/** Mail that does not arrive, as staff see it. */
@NullMarked
package app.afterbell.notifications.web.staff;

import org.jspecify.annotations.NullMarked;
