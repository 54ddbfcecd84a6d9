/** Notes of a period, on paper. */
@NullMarked
package app.afterbell.family.web.print;

import org.jspecify.annotations.NullMarked;
