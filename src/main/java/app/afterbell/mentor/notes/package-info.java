/** All that a mentor wrote, to look things up. */
@NullMarked
package app.afterbell.mentor.notes;

import org.jspecify.annotations.NullMarked;
