/** How reminders are stopped from within a mail, without signing in. */
@NullMarked
package app.afterbell.notifications.web.unsubscribe;

import org.jspecify.annotations.NullMarked;
