/** How reminders are read, chosen and stopped, and how staff see those that do not arrive. */
@NullMarked
package app.afterbell.notifications.web;

import org.jspecify.annotations.NullMarked;
