/** What each person settles about themselves. */
@NullMarked
package app.afterbell.people.web.settings;

import org.jspecify.annotations.NullMarked;
