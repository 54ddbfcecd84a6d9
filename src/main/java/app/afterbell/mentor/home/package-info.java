/** The mentor’s home: what waits, what it is worth, and how it appears by itself. */
@NullMarked
package app.afterbell.mentor.home;

import org.jspecify.annotations.NullMarked;
