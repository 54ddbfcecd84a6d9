/** A person’s own address. */
@NullMarked
package app.afterbell.people.web.settings;

import org.jspecify.annotations.NullMarked;
