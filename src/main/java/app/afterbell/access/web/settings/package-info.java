/** What each person settles about their ways in, and the page of their settings. */
@NullMarked
package app.afterbell.access.web.settings;

import org.jspecify.annotations.NullMarked;
