/** The inbox of a guardian. */
@NullMarked
package app.afterbell.notifications.web.family;

import org.jspecify.annotations.NullMarked;
