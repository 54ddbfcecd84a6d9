/** All notes that somebody may read as family: to look through, to search, and one session's. */
@NullMarked
package app.afterbell.family.notes;

import org.jspecify.annotations.NullMarked;
