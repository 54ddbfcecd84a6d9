/** The catch-up run: all open sessions one after the other, on the pages on which each is logged. */
@NullMarked
package app.afterbell.mentor.run;

import org.jspecify.annotations.NullMarked;
