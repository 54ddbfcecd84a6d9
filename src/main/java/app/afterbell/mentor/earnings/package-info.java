/** A mentor's own earnings. */
@NullMarked
package app.afterbell.mentor.earnings;

import org.jspecify.annotations.NullMarked;
