/** Staff find people. */
@NullMarked
package app.afterbell.people.web.staff;

import org.jspecify.annotations.NullMarked;
