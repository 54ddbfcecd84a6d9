/** What a guardian chooses about reminders. */
@NullMarked
package app.afterbell.notifications.web.settings;

import org.jspecify.annotations.NullMarked;
