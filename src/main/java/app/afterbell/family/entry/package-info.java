/** The sessions of a reader’s own students, with what may be read of each. */
@NullMarked
package app.afterbell.family.entry;

import org.jspecify.annotations.NullMarked;
