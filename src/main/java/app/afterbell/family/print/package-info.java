/** Notes of a period, on paper. */
@NullMarked
package app.afterbell.family.print;

import org.jspecify.annotations.NullMarked;
