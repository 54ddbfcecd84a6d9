/** Tells a mentor's open pages, within a second and on every instance, that what waits for them has changed (R5). */
@NullMarked
package app.afterbell.mentor.live;

import org.jspecify.annotations.NullMarked;
